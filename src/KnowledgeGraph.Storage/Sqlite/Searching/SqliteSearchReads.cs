using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Search.Foreign;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>Full-text search in any order, by what hits are worth (<see cref="Worth"/>) unless told.</summary>
internal static class SqliteSearchReads
{
    private readonly record struct Hit(ScoredHit Found, EntityId Entity, string Name);

    public static Page<SearchHit> Find(SqliteSession session, SearchIndex index, SearchQuery query, PageRequest page)
    {
        CursorKeys.Check(page, ListCursors.Found(query.Order), 2);
        var selection = new HitSelection(page.Size, page.Backward, CursorKeys.Score(page, 0));
        if (query.Language != Languages.English)
        {
            return InLanguage(session, query, page, selection);
        }

        SearchWords words = SearchWords.Read(query.Text);
        if (words.IsEmpty || SearchBounds.IsUnmatchable(query.Filter))
        {
            return Page<SearchHit>.Empty;
        }

        foreach (SearchTable table in SearchTable.Of(query))
        {
            index.Ranked(session, table, words, query, (row, score) => selection.Add(new ScoredHit(table, row, score)));
        }

        return Page(session, selection, query, page, (table, texts) => Snippet.OfFirst(texts, words, table.MainText));
    }

    private static Page<SearchHit> InLanguage(SqliteSession session, SearchQuery query, PageRequest page, HitSelection selection)
    {
        var words = SearchedWords.Read(query.Text, query.Language);
        if (words.IsEmpty || SearchBounds.IsUnmatchable(query.Filter))
        {
            return Page<SearchHit>.Empty;
        }

        foreach ((int row, double key) in TranslationRows.Of(session, query, words))
        {
            selection.Add(new ScoredHit(SearchTable.Provisions, row, key));
        }

        return Page(session, selection, query, page, (_, texts) => LanguageSnippet.Of(texts[0], words));
    }

    private static Page<SearchHit> Page(
        SqliteSession session, HitSelection selection, SearchQuery query, PageRequest page, Func<SearchTable, string[], string> snippet)
    {
        List<Hit> ties = Named(session, selection.Ties);
        int behind = selection.Behind + ties.RemoveAll(h => !IsBeyond(h, page));
        List<Hit> hits = [.. ties, .. Named(session, selection.Nearest)];
        hits.Sort((a, b) => a.Found.Score != b.Found.Score ? b.Found.Score.CompareTo(a.Found.Score) : string.CompareOrdinal(a.Name, b.Name));
        int shown = Math.Min(page.Size, hits.Count);
        bool goesOn = behind + shown < selection.Total;
        return new Page<SearchHit>
        {
            Items = Items(session, page.Backward ? hits[^shown..] : hits[..shown], snippet, ListCursors.Found(query.Order)),
            TotalCount = selection.Total,
            HasPrevious = page.Backward ? goesOn : behind > 0,
            HasNext = page.Backward ? behind > 0 : goesOn,
        };
    }

    private static List<Hit> Named(SqliteSession session, IReadOnlyList<ScoredHit> hits)
    {
        var named = new List<Hit>(hits.Count);
        foreach (IGrouping<SearchTable, ScoredHit> table in hits.GroupBy(c => c.Table))
        {
            ScoredHit[] found = [.. table];
            session.Each(
                table.Key.Entities,
                row =>
                {
                    // The first provision of a text in another language is its title: the instrument is found.
                    string? label = row.Text(2) is { } at && Translation.WithoutLanguage(at).Length > 0 ? at : null;
                    var entity = new EntityId(new InstrumentId(row.GetString(1)), label);
                    named.Add(new Hit(found[row.GetInt32(0)], entity, entity.ToString()));
                },
                ("@rows", Rows(found)));
        }

        return named;
    }

    private static bool IsBeyond(Hit hit, PageRequest page) =>
        string.CompareOrdinal(hit.Name, CursorKeys.Key(page, 1)) is var order && (page.Backward ? order < 0 : order > 0);

    private static PageItem<SearchHit>[] Items(SqliteSession session, List<Hit> hits, Func<SearchTable, string[], string> snippet, string list)
    {
        var snippets = new Dictionary<ScoredHit, string>();
        foreach (IGrouping<SearchTable, ScoredHit> table in hits.Select(h => h.Found).GroupBy(h => h.Table))
        {
            ScoredHit[] shown = [.. table];
            session.Each(
                table.Key.Texts,
                row =>
                {
                    string[] texts = [.. Enumerable.Range(1, table.Key.TextColumns).Select(c => row.Text(c) ?? "")];
                    snippets[shown[row.GetInt32(0)]] = snippet(table.Key, texts);
                },
                ("@rows", Rows(shown)));
        }

        return
        [
            .. hits.Select(h => new PageItem<SearchHit>(
                new SearchHit(h.Entity, snippets[h.Found], h.Found.Score),
                new Cursor(list, [CursorKeys.Text(h.Found.Score), h.Name]))),
        ];
    }

    private static string Rows(ScoredHit[] hits) => JsonColumn.Of(hits.Select(h => (long)h.Row));
}
