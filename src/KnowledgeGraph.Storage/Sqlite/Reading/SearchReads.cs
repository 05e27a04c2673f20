using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Full-text search, the best first (BM25; a hit in a symbol or a title weighs more than one in a subject).</summary>
internal static class SearchReads
{
    private const string List = "search";

    private const string InInstruments = """
        SELECT 0 AS scope, rowid AS row, -bm25(instrument_text, 8.0, 4.0, 3.0, 1.0) AS score
        FROM instrument_text WHERE @inInstruments AND instrument_text MATCH @query
        """;

    private const string InProvisions = """
        SELECT 1 AS scope, rowid AS row, -bm25(provision_text) AS score FROM provision_text WHERE @inProvisions AND provision_text MATCH @query
        """;

    private const string Any = $"{InInstruments} UNION ALL {InProvisions}";

    private const string Filtered = $"""
        SELECT hit.scope, hit.row, hit.score
        FROM (SELECT f.*, f.row AS instrument_id, NULL AS provision_id FROM ({InInstruments}) f) hit CROSS JOIN {InstrumentReads.From}
        WHERE i.id = hit.instrument_id AND {InstrumentCondition.Sql} AND {FacetReads.MakesRelation}
        UNION ALL
        SELECT hit.scope, hit.row, hit.score
        FROM (SELECT f.*, p.instrument_id, p.id AS provision_id FROM ({InProvisions}) f CROSS JOIN provision p ON p.id = f.row) hit
        CROSS JOIN {InstrumentReads.From} WHERE i.id = hit.instrument_id AND {InstrumentCondition.Sql} AND {FacetReads.MakesRelation}
        """;

    // A common word is in nearly every paragraph: all of them are scored and counted, but only those are read whose scores lie between
    // the cursor's and that of the last hit that the page can hold. "away" grows from the cursor on, whichever way the page runs.
    private const string Paged = $"""
        , scored AS MATERIALIZED (
            SELECT *, CASE WHEN @backward THEN score ELSE -score END AS away FROM hit
        ), bounds AS MATERIALIZED (
            SELECT CASE WHEN @backward THEN @first ELSE -@first END AS near, (
                SELECT away FROM scored WHERE NOT @fenced OR away >= CASE WHEN @backward THEN @first ELSE -@first END
                ORDER BY away LIMIT 1 OFFSET @size + (SELECT count(*) FROM hit WHERE score = @first)) AS far
        ), found AS MATERIALIZED (
            SELECT scored.score, i.key || coalesce('#' || p.label, '') AS entity, i.id AS instrument_id, p.id AS provision_id, i.key, p.label
            FROM bounds CROSS JOIN scored LEFT JOIN provision p ON scored.scope = 1 AND p.id = scored.row
            CROSS JOIN instrument i ON i.id = CASE scored.scope WHEN 0 THEN scored.row ELSE p.instrument_id END
            WHERE (NOT @fenced OR scored.away >= bounds.near) AND (bounds.far IS NULL OR scored.away <= bounds.far)
        ), before AS MATERIALIZED (
            SELECT count(*) AS hits FROM bounds CROSS JOIN scored
            WHERE CASE WHEN @backward THEN scored.away > bounds.far ELSE @fenced AND scored.away < bounds.near END
        ), ranked AS MATERIALIZED (
            SELECT found.*, before.hits + row_number() OVER (ORDER BY score DESC, entity) AS place FROM before CROSS JOIN found
        ), counted AS MATERIALIZED (
            SELECT (SELECT count(*) FROM hit) AS total, before.hits + (
                SELECT coalesce({ListPaging.FenceStart} score > @first OR score = @first AND entity < @second
                    ELSE score > @first OR score = @first AND entity <= @second END), 0) FROM found) AS fence
            FROM before
        ), page AS (
            SELECT total, CASE WHEN @backward THEN max(0, fence - @size) ELSE fence END AS low,
                CASE WHEN @backward THEN fence ELSE min(total, fence + @size) END AS high
            FROM counted
        )
        SELECT 0, page.total, page.low, page.high, r.place, r.key, r.label, r.score,
            CASE WHEN r.provision_id IS NULL
                THEN (SELECT snippet(instrument_text, -1, '«', '»', '…', 24) FROM instrument_text
                    WHERE instrument_text MATCH @query AND rowid = r.instrument_id)
                ELSE (SELECT snippet(provision_text, 0, '«', '»', '…', 24) FROM provision_text
                    WHERE provision_text MATCH @query AND rowid = r.provision_id) END
        FROM page LEFT JOIN ranked r ON r.place > page.low AND r.place <= page.high
        ORDER BY r.place
        """;

    private const string FindAny = $"WITH hit AS MATERIALIZED ({Any}) {Paged}";

    private const string FindFiltered = $"WITH hit AS MATERIALIZED ({Filtered}) {Paged}";

    public static Page<SearchHit> Find(SqliteSession session, SearchQuery query, PageRequest page)
    {
        ListPaging.Check(page, List, 2);
        SearchWords words = SearchWords.Read(query.Text);
        if (words.IsEmpty || InstrumentCondition.IsUnmatchable(query.Filter))
        {
            return Page<SearchHit>.Empty;
        }

        var pages = new ListPaging.Gathered<SearchHit>(row =>
        {
            var entity = new EntityId(new InstrumentId(row.GetString(5)), row.Text(6));
            double score = row.GetDouble(7);
            var cursor = new Cursor(List, [score.ToString("R", CultureInfo.InvariantCulture), entity.ToString()]);
            return new PageItem<SearchHit>(new SearchHit(entity, row.Text(8) ?? "", score), cursor);
        });
        (string Name, object? Value)[] filter = [.. InstrumentCondition.Values(query.Filter), ("@relations", JsonColumn.Condition(query.Relations))];
        bool isFiltered = filter.Any(f => f.Value is not null);
        session.Each(
            isFiltered ? FindFiltered : FindAny,
            pages.Add,
            [
                .. isFiltered ? filter : [],
                ("@query", words.Match()),
                ("@inInstruments", Looks(query, SearchScope.Instruments)), ("@inProvisions", Looks(query, SearchScope.Provisions)),
                ("@fenced", page.Cursor is not null), ("@backward", page.Backward), ("@size", page.Size),
                ("@first", Score(page)), ("@second", ListPaging.Key(page, 1)),
            ]);
        return pages.By([0])[0];
    }

    public static bool Looks(SearchQuery query, SearchScope scope) => query.Scopes.Count == 0 || query.Scopes.Contains(scope);

    private static double? Score(PageRequest page) =>
        ListPaging.Key(page, 0) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double score) ? score
        : throw new ArgumentException("The cursor is damaged.", nameof(page));
}
