"""Asks a running govchain server from Python: rows come as pandas DataFrames, errors as sentences.

    import govchain
    graph = govchain.connect()
    graph.ask('suppliers-by-province', via=['OWN'])
"""

import difflib
import os

import httpx
import pandas as pd
from gql import Client, gql
from gql.transport.exceptions import TransportError, TransportQueryError
from gql.transport.httpx import HTTPXTransport
from graphql import GraphQLError
from tqdm import tqdm

PAGE = 50
SECONDS = 60


class GovchainError(Exception):
    """What went wrong, in one sentence; a notebook shows just that."""

    def _render_traceback_(self):
        return [f'{type(self).__name__}: {self}']


def connect(url=None):
    """A client of the server at `url`, by default GOVCHAIN_URL, else http://127.0.0.1:4000. Asks nothing yet."""
    return Govchain(url or os.environ.get('GOVCHAIN_URL', 'http://127.0.0.1:4000'))


class Govchain:
    """Use `connect` to get one."""

    def __init__(self, url):
        self.url = url.rstrip('/')
        self._saved = None
        self._client = Client(transport=HTTPXTransport(f'{self.url}/graphql', timeout=SECONDS))

    def questions(self):
        """The saved questions: a DataFrame with name, topic, title.en, title.zh, description.en, description.zh.

        Raises GovchainError where the server cannot be reached.
        """
        columns = ['name', 'topic', 'title.en', 'title.zh', 'description.en', 'description.zh']
        return pd.json_normalize(list(self._questions().values()))[columns]

    def ask(self, name, **variables):
        """The answer to the saved question `name`: one row per item, see `query`.

        Without variables it is asked as its first example. `first` is the size of a page, not of the answer.
        Raises GovchainError for a name or a variable that there is not, and as `query` does.
        """
        question = self._question(name)
        known = _variables_of(_parsed(question['operation']))
        for variable in variables.keys() - known:
            raise GovchainError(f'{name} has no variable {variable}; {_these(known)}.')
        return self.query(question['operation'], variables or question['examples'][0], question['rows'])

    def query(self, text, variables=None, rows=None):
        """The answer to a GraphQL operation of your own.

        rows: the dotted path in `data` to the list that becomes the table, such as 'suppliers.nodes'. Nested objects
        become dotted columns (`supplier.name`), lists stay lists. An operation with `$first` and `$after` whose
        connection selects `pageInfo { hasNextPage endCursor }` is asked page by page until nothing is left.
        Without rows: `data` itself, a dict, asked once.
        Raises GovchainError where the server cannot be reached or refuses, and where there is nothing at `rows`.
        """
        document, variables = _parsed(text), dict(variables or {})
        if rows is None:
            return self._execute(document, variables)
        if {'first', 'after'} <= _variables_of(document):
            return _frame(self._pages(document, {'first': PAGE, **variables}, rows))
        return _frame(_at(self._execute(document, variables), rows))

    def _pages(self, document, variables, rows):
        items = []
        with tqdm(desc=rows, unit=' rows', leave=False, delay=1) as bar:
            while True:
                data = self._execute(document, variables)
                page = _at(data, rows)
                parent = _at(data, rows.rpartition('.')[0]) if '.' in rows else {}
                bar.total = parent.get('totalCount')
                bar.update(len(page))
                items += page
                info = parent.get('pageInfo') or {}
                if not info.get('hasNextPage'):
                    return items
                variables['after'] = info['endCursor']

    def _execute(self, document, variables):
        try:
            document.variable_values = variables
            return self._client.execute(document)
        except TransportQueryError as error:
            raise GovchainError(' '.join(one['message'] for one in error.errors)) from None
        except (TransportError, httpx.HTTPError) as error:
            raise self._unreachable(error) from None

    def _questions(self):
        if self._saved is None:
            try:
                answer = httpx.get(f'{self.url}/questions', timeout=SECONDS).raise_for_status()
                self._saved = {one['name']: one for one in answer.json()['questions']}
            except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError) as error:
                raise self._unreachable(error) from None
        return self._saved

    def _question(self, name):
        saved = self._questions()
        if name not in saved:
            close = difflib.get_close_matches(name, saved, 3, 0.4)
            nearest = f'the closest are {", ".join(close)}' if close else 'questions() lists them all'
            raise GovchainError(f'No saved question is named {name}; {nearest}.')
        return saved[name]

    def _unreachable(self, error):
        reason = str(error) or type(error).__name__
        return GovchainError(f'No govchain server answers at {self.url} ({reason}): start one, or set GOVCHAIN_URL.')


def _parsed(text):
    try:
        return gql(text)
    except GraphQLError as error:
        raise GovchainError(f'This is no GraphQL: {error.message}') from None


def _variables_of(document):
    definitions = (getattr(one, 'variable_definitions', None) or [] for one in document.document.definitions)
    return {variable.variable.name.value for some in definitions for variable in some}


def _these(variables):
    return f'it has {", ".join(sorted(variables))}' if variables else 'it has none'


def _at(data, path):
    for key in path.split('.'):
        if not isinstance(data, dict) or key not in data:
            raise GovchainError(f'The answer has nothing at {path}: {key} is not selected there.')
        data = data[key]
        if data is None:
            raise GovchainError(f'The answer has nothing at {path}: the graph has no {key} with this id.')
    return data


def _frame(items):
    frame = pd.json_normalize(items)
    # An object that is null in some rows leaves a column of its own beside those of its fields.
    stems = {column.rpartition('.')[0] for column in frame.columns}
    return frame.drop(columns=[column for column in frame.columns if column in stems and frame[column].isna().all()])
