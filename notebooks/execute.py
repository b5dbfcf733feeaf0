"""Executes notebooks from top to bottom against the server at GOVCHAIN_URL.

    python execute.py --write           keeps their outputs in the repository fresh
    python execute.py --print 1-*.ipynb prints {name: {"committed": [text], "executed": [text]}}, writes nothing
"""

import json
import pathlib
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

HERE = pathlib.Path(__file__).parent


def texts(notebook):
    """What the cells show in words; pictures are left out, since their bytes differ between machines."""
    outputs = [output for cell in notebook.cells for output in cell.get('outputs', [])]
    shown = [output['data'] for output in outputs if 'data' in output]
    return [data.get('text/markdown') or data.get('text/html', '') for data in shown]


def executed(path):
    notebook = nbformat.read(path, as_version=4)
    # The font may be missing, which a cell says on stdout, and progress bars are on stderr: neither is an answer.
    NotebookClient(notebook, timeout=120, resources={'metadata': {'path': str(HERE)}}, record_timing=False).execute()
    for cell in notebook.cells:
        if 'outputs' in cell:
            cell['outputs'] = [output for output in cell['outputs'] if output['output_type'] != 'stream']
    notebook.metadata = {
        'kernelspec': {'display_name': 'Python 3', 'language': 'python', 'name': 'python3'},
        'language_info': {'name': 'python'},
    }
    return notebook


def main(mode, *names):
    found = {}
    for path in [HERE / name for name in names] or sorted(HERE.glob('*.ipynb')):
        committed = texts(nbformat.read(path, as_version=4))
        try:
            notebook = executed(path)
        except CellExecutionError as error:
            sys.exit(f'{path.name} fails in a cell: {error.ename}: {error.evalue}')
        if mode == '--write':
            nbformat.write(notebook, path)
        found[path.name] = {'committed': committed, 'executed': texts(notebook)}
    if mode == '--print':
        json.dump(found, sys.stdout)


if __name__ == '__main__':
    main(*sys.argv[1:])
