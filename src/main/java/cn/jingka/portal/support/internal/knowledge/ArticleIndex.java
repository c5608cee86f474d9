package cn.jingka.portal.support.internal.knowledge;

import cn.jingka.portal.publishing.Published;
import cn.jingka.portal.support.ArticleContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Full text of one state of the knowledge, in memory; never changed once it is built. Words are cut by smartcn; pairs of
 * characters stand beside them, because a question and an article may be cut differently.
 */
final class ArticleIndex {

    private static final String ID = "id";
    private static final String CLAUSE = "clause";
    private static final String PAIRS = "pairs";
    /** How much a match says about what the article is for: as people ask it, by its title, its summary, its text. */
    private static final Map<String, Integer> FIELDS = Map.of("asked", 4, "title", 4, "summary", 2, "words", 1);

    private static final int PAIRS_WEIGHT = 3;
    private static final int CLAUSE_WEIGHT = 50;
    private static final Pattern CLAUSE_ID = Pattern.compile("[A-Za-z]{2,6}(-[A-Za-z0-9]{1,5})?");
    /** A hit that says less than this part of the best one is chance. */
    private static final int NOISE_PART = 6;

    private static final List<String> SAID_BY_ALL = List.of(
            "我", "你", "您", "的", "了", "吗", "呢", "是", "在", "怎么", "什么", "怎样", "如何", "请问", "可以", "能", "有", "要", "想", "和",
            "就", "都", "也", "这", "那", "一个", "问", "一下");

    private static final Analyzer ANALYZER =
            new PerFieldAnalyzerWrapper(new SmartChineseAnalyzer(stopWords()), Map.of(PAIRS, new CJKAnalyzer()));

    private final IndexSearcher searcher;

    ArticleIndex(List<Published<ArticleContent>> articles) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER))) {
                for (Published<ArticleContent> article : articles) {
                    writer.addDocument(document(article));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("The knowledge could not be indexed", e);
        }
    }

    private static CharArraySet stopWords() {
        CharArraySet words = new CharArraySet(SmartChineseAnalyzer.getDefaultStopSet(), true);
        words.addAll(SAID_BY_ALL);
        return words;
    }

    private static Document document(Published<ArticleContent> article) {
        ArticleContent content = article.content();
        Document document = new Document();
        document.add(new StringField(ID, article.id(), Store.YES));
        content.clauses().forEach(clause -> document.add(new StringField(CLAUSE, clause, Store.NO)));
        String title = content.title().zh() + " " + content.title().en();
        String summary = content.summary().zh() + " " + content.summary().en();
        String asked = String.join("。", content.asked());
        document.add(new TextField("title", title, Store.NO));
        document.add(new TextField("summary", summary, Store.NO));
        document.add(new TextField("asked", asked, Store.NO));
        document.add(new TextField("words", content.words(), Store.NO));
        document.add(new TextField(PAIRS, String.join("。", title, asked, summary, content.words()), Store.NO));
        return document;
    }

    /** Ids, the best answer first. */
    List<String> search(String question, int most) {
        try {
            ScoreDoc[] hits = searcher.search(query(question), most).scoreDocs;
            StoredFields stored = searcher.storedFields();
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : hits) {
                if (hit.score * NOISE_PART >= hits[0].score) {
                    ids.add(stored.document(hit.doc).get(ID));
                }
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException("The knowledge could not be searched", e);
        }
    }

    private static Query query(String question) {
        QueryBuilder builder = new QueryBuilder(ANALYZER);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        FIELDS.forEach((field, weight) -> add(any, builder.createBooleanQuery(field, question), weight));
        add(any, builder.createBooleanQuery(PAIRS, question), PAIRS_WEIGHT);
        CLAUSE_ID
                .matcher(question)
                .results()
                .map(MatchResult::group)
                .map(id -> id.toUpperCase(Locale.ROOT))
                .forEach(id -> {
                    add(any, new TermQuery(new Term(CLAUSE, id)), CLAUSE_WEIGHT);
                    add(any, new PrefixQuery(new Term(CLAUSE, id + "-")), CLAUSE_WEIGHT);
                });
        return any.build();
    }

    /** @param query null when nothing of the question is worth searching */
    private static void add(BooleanQuery.Builder any, Query query, int weight) {
        if (query != null) {
            any.add(new BoostQuery(query, weight), Occur.SHOULD);
        }
    }
}
