using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Full-text search, the best first (BM25; a hit in a symbol or a title weighs more than one in a subject).</summary>
internal static class SearchReads
{
    private const string List = "search";

    private const string Hits = $"""
        WITH wanted (list) AS (VALUES (0)), hit AS MATERIALIZED (
            SELECT rowid AS instrument_id, NULL AS provision_id, -bm25(instrument_text, 8.0, 4.0, 3.0, 1.0) AS score
            FROM instrument_text WHERE @inInstruments AND instrument_text MATCH @query
            UNION ALL
            SELECT p.instrument_id, p.id, f.score
            FROM (SELECT rowid AS id, -bm25(provision_text) AS score FROM provision_text WHERE @inProvisions AND provision_text MATCH @query) f
            CROSS JOIN provision p ON p.id = f.id
        ), found AS MATERIALIZED (
            SELECT hit.*, i.key || coalesce('#' || p.label, '') AS entity, i.key, p.label
            FROM hit CROSS JOIN {InstrumentReads.From} LEFT JOIN provision p ON p.id = hit.provision_id
            WHERE i.id = hit.instrument_id AND {InstrumentCondition.Sql} AND {FacetReads.MakesRelation}
        ), ranked AS MATERIALIZED (
            SELECT 0 AS list, entity AS item, instrument_id, provision_id, score, key, label,
                row_number() OVER (ORDER BY score DESC, entity) AS place,
                count(*) OVER () AS total,
                {ListPaging.FenceStart} score > @first OR score = @first AND entity < @second
                    ELSE score > @first OR score = @first AND entity <= @second END) OVER () AS fence
            FROM found
        ) {ListPaging.Sql}
        SELECT page.list, page.total, page.low, page.high, page.place, r.key, r.label, r.score,
            CASE WHEN r.provision_id IS NULL
                THEN (SELECT snippet(instrument_text, -1, '«', '»', '…', 24) FROM instrument_text
                    WHERE instrument_text MATCH @query AND rowid = r.instrument_id)
                ELSE (SELECT snippet(provision_text, 0, '«', '»', '…', 24) FROM provision_text
                    WHERE provision_text MATCH @query AND rowid = r.provision_id) END
        FROM page LEFT JOIN ranked r ON r.place = page.place
        ORDER BY page.place
        """;

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
        session.Each(
            Hits,
            pages.Add,
            [
                .. InstrumentCondition.Values(query.Filter),
                ("@query", words.Match()),
                ("@relations", JsonColumn.Condition(query.Relations)),
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
