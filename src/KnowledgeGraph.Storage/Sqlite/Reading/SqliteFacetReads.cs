using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Sqlite.Searching;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>What the hits of a search have in common, counted in one statement.</summary>
internal static class SqliteFacetReads
{
    /// <summary>A condition on <c>hit</c>: that it makes an edge of one of some types. A null parameter is no condition.</summary>
    public const string MakesRelation = """
        (@relations IS NULL
            OR hit.provision_id IS NOT NULL AND EXISTS (
                SELECT 1 FROM edge e WHERE e.source_id = hit.provision_id AND e.relation IN (SELECT value FROM json_each(@relations)))
            OR hit.provision_id IS NULL AND EXISTS (
                SELECT 1 FROM provision p CROSS JOIN edge e ON e.source_id = p.id
                WHERE p.instrument_id = hit.instrument_id AND e.relation IN (SELECT value FROM json_each(@relations))))
        """;

    private const int MostSubjects = 50;

    private const string Worded = """
        SELECT rowid AS instrument_id, NULL AS provision_id FROM instrument_text WHERE @inInstruments AND instrument_text MATCH @query
        UNION ALL
        SELECT p.instrument_id, p.id FROM (SELECT rowid AS id FROM provision_text WHERE @inProvisions AND provision_text MATCH @query) f
        CROSS JOIN provision p ON p.id = f.id
        """;

    private const string Wordless = "SELECT id AS instrument_id, NULL AS provision_id FROM instrument";

    private const string Counts = $"""
        ), found AS MATERIALIZED (
            SELECT hit.instrument_id, hit.provision_id FROM hit CROSS JOIN {SqliteInstrumentReads.From}
            WHERE i.id = hit.instrument_id AND {InstrumentCondition.Sql} AND {MakesRelation}
        ), text AS MATERIALIZED (
            SELECT i.kind, i.body_id, i.date, i.subjects, f.hits
            FROM (SELECT instrument_id, count(*) AS hits FROM found GROUP BY 1) f CROSS JOIN instrument i ON i.id = f.instrument_id
        )
        SELECT 0 AS facet, b.key AS value, sum(hits) AS hits FROM text JOIN body b ON b.id = body_id GROUP BY 2
        UNION ALL SELECT 1, substr(date, 1, 4), sum(hits) FROM text WHERE date IS NOT NULL GROUP BY 2
        UNION ALL SELECT 2, kind, sum(hits) FROM text GROUP BY 2
        UNION ALL SELECT * FROM (
            SELECT 3, s.value, sum(hits) FROM text, json_each(text.subjects) s GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT @most_subjects)
        """;

    private const string Relations = """

        UNION ALL SELECT 4, e.relation, count(DISTINCT e.source_id) FROM found CROSS JOIN edge e ON e.source_id = found.provision_id GROUP BY 2
        UNION ALL SELECT 4, e.relation, count(DISTINCT p.instrument_id)
            FROM found CROSS JOIN provision p ON p.instrument_id = found.instrument_id CROSS JOIN edge e ON e.source_id = p.id
            WHERE found.provision_id IS NULL GROUP BY 2
        """;

    public static SearchFacets Of(SqliteSession session, SearchQuery query)
    {
        SearchWords words = SearchWords.Read(query.Text);
        bool isWordless = string.IsNullOrWhiteSpace(query.Text);
        if ((words.IsEmpty && !isWordless) || SearchBounds.IsUnmatchable(query.Filter))
        {
            return SearchFacets.None;
        }

        List<(int Facet, string Value, int Count)> rows = [];
        session.Each(
            "WITH hit AS MATERIALIZED (" + (isWordless ? Wordless + Counts : Worded + Counts + Relations),
            row => rows.Add((row.GetInt32(0), row.GetString(1), row.GetInt32(2))),
            [
                .. InstrumentCondition.Values(query.Filter), ("@relations", JsonColumn.Condition(query.Relations)), ("@most_subjects", MostSubjects),
                .. isWordless ? Array.Empty<(string, object?)>() :
                [
                    ("@query", words.Match()),
                    ("@inInstruments", SearchBounds.Looks(query, SearchScope.Instruments)),
                    ("@inProvisions", SearchBounds.Looks(query, SearchScope.Provisions)),
                ],
            ]);
        return new SearchFacets
        {
            Bodies = Facet(0, value => new BodyId(value), b => b.Value),
            Years = Facet(1, value => int.Parse(value, CultureInfo.InvariantCulture), y => y.ToString("D4", CultureInfo.InvariantCulture)),
            Kinds = Facet(2, value => (InstrumentKind)int.Parse(value, CultureInfo.InvariantCulture), k => k.Name()),
            Subjects = Facet(3, value => value, s => s),
            Relations = Facet(4, value => (RelationType)int.Parse(value, CultureInfo.InvariantCulture), r => r.Name()),
        };

        // The two halves of a search count relations apart.
        IReadOnlyList<Facet<T>> Facet<T>(int facet, Func<string, T> read, Func<T, string> order) =>
        [
            .. rows.Where(r => r.Facet == facet).GroupBy(r => r.Value).Select(g => new Facet<T>(read(g.Key), g.Sum(r => r.Count)))
                .OrderByDescending(f => f.Count).ThenBy(f => order(f.Value), StringComparer.Ordinal),
        ];
    }
}
