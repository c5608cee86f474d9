import './card-element.js';

document.querySelector('jingka-card').resume();
