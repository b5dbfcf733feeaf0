"""How the notebooks look: the colours and lines of every other surface, and figures with Chinese letters."""

import json
import pathlib

import matplotlib.pyplot as plt
from IPython.display import Markdown, display
from matplotlib import font_manager

_palette = json.loads(pathlib.Path(__file__).with_name('palette.json').read_text(encoding='utf-8'))

# By label, such as COLOURS['Supplier'], and by basis, such as LINES['INFERRED'].
COLOURS = {label: one['colour'] for label, one in _palette['labels'].items()}
LINES = {basis: one['line'] for basis, one in _palette['bases'].items()}

_FONTS = ['Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei']


def use_look():
    """Sets fonts and sizes of all figures; says in a sentence when no installed font has Chinese letters."""
    installed = {font.name for font in font_manager.fontManager.ttflist}
    found = [name for name in _FONTS if name in installed]
    if not found:
        print(f'Chinese letters will show as boxes: install one of {", ".join(_FONTS)}.')
    plt.rcParams.update({'font.family': [*found[:1], 'DejaVu Sans'], 'font.size': 10, 'figure.dpi': 80})
    plt.rcParams.update({'axes.spines.top': False, 'axes.spines.right': False, 'axes.unicode_minus': False})


def say(text):
    """Shows prose whose figures were just computed."""
    display(Markdown(text))


def both(row, prefix=''):
    """The Chinese name with the English one below it, where there is one, of a row with `name` and `nameEn`."""
    name, english = row[f'{prefix}name'], row.get(f'{prefix}nameEn')
    return f'{name}\n{english}' if isinstance(english, str) else name
