// Reports what is cut or wider than the page. For paper, the rules of the style sheet for print are made those for the
// screen: a headless browser lays out its window, not its printout.
if (media === 'print') {
  for (const rule of document.styleSheets[0].cssRules) {
    if (rule.media) {
      rule.media.mediaText = rule.media.mediaText === 'print' ? 'all' : 'not all';
    }
  }
}

function name(element) {
  const section = element.closest('section');
  return element.tagName + '.' + element.getAttribute('class') + ' in ' + (section ? section.id : 'page');
}

addEventListener('load', () => {
  const width = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll('main *')]
      .filter(element => !element.closest('.scroll, svg') && element.getBoundingClientRect().right > width + 1)
      .map(name);
  const cut = [...document.querySelectorAll('svg text')]
      .filter(text => {
        const box = text.getBoundingClientRect();
        const drawing = text.ownerSVGElement.getBoundingClientRect();
        return box.width > 0 && (box.left < drawing.left - 1 || box.right > drawing.right + 1
            || box.bottom > drawing.bottom + 1 || box.top < drawing.top - 1);
      })
      .map(text => text.textContent + ' in ' + text.ownerSVGElement.getAttribute('aria-labelledby'));
  const open = media === 'print' ? [...document.querySelectorAll('.scroll')]
      : [...document.querySelectorAll('.scroll')].filter(table => !table.closest('details'));
  const tables = open.filter(table => table.scrollWidth > table.clientWidth + 1).map(name);
  const folded = [...document.querySelectorAll('details .scroll')]
      .filter(table => !table.checkVisibility()).map(name);
  const first = document.querySelector('.reasons');
  const list = things => things.length === 0 ? 'none' : things.slice(0, 8).join(', ');
  parent.postMessage('frame ' + document.documentElement.scrollWidth + '; wide ' + list(wide) + '; cut ' + list(cut)
      + '; tables ' + list(tables) + '; folded ' + list(folded)
      + '; first ' + (first ? first.getBoundingClientRect().bottom : 0) + ';', '*');
});
