using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Citations: by id, made in and made of instruments and provisions.</summary>
internal static class SqliteCitationReads
{
    public static IReadOnlyDictionary<CitationId, Citation> ByIds(SqliteSession session, IReadOnlyCollection<CitationId> ids)
    {
        string json = JsonText.Of(ids.Select(i => new object[] { i.Source.Instrument.Value, i.Source.Label, i.Start }));
        var found = new Dictionary<CitationId, Citation>(ids.Count);
        foreach (Citation citation in session.Rows(CitationSql.ById, row => Read(row, 0), ("@ids", json)))
        {
            found[citation.Id] = citation;
        }

        return found;
    }

    /// <summary>Citations by their numbers in the file.</summary>
    public static Dictionary<long, Citation> ByRows(SqliteSession session, IEnumerable<long> rows)
    {
        var found = new Dictionary<long, Citation>();
        session.Each(CitationSql.ByRow, row => found[row.GetInt64(0)] = Read(row, 1), ("@rows", JsonColumn.Of(rows)));
        return found;
    }

    public static IReadOnlyDictionary<EntityId, Page<Citation>> In(
        SqliteSession session, IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page) =>
        Pages(session, CitationSql.In, ListCursors.InOrder(ListCursors.CitationsIn, order), of, filter, order, page);

    public static IReadOnlyDictionary<EntityId, Page<Citation>> Of(
        SqliteSession session, IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page) =>
        Pages(session, CitationSql.Of, ListCursors.InOrder(ListCursors.CitedBy, order), of, filter, order, page);

    private static IReadOnlyDictionary<EntityId, Page<Citation>> Pages(
        SqliteSession session, string sql, string list, IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page)
    {
        CursorKeys.Check(page, list, 4);
        EntityId[] asked = [.. of.Distinct()];
        var pages = new ListPaging.Gathered<Citation>(row => ListCursors.Citation(list, row.GetDouble(5), Read(row, 7), row.GetInt64(6)));
        session.Each(
            sql,
            pages.Add,
            [
                ("@of", JsonColumn.Of(asked)), .. CitationCondition.Values(filter, CitationSets.Of(session, filter)), ("@order", (int)order),
                ("@fenced", page.Cursor is not null), ("@backward", page.Backward), ("@size", page.Size),
                ("@sort", CursorKeys.Score(page, 0)), ("@first", CursorKeys.Key(page, 1)), ("@second", CursorKeys.Number(page, 2)),
                ("@third", CursorKeys.Number(page, 3)),
            ]);
        return pages.By(asked);
    }

    /// <summary>Reads <see cref="CitationSql.Columns"/> from a column on.</summary>
    public static Citation Read(SqliteRow row, int at) => new()
    {
        Id = new CitationId(new ProvisionId(new InstrumentId(row.GetString(at)), row.GetString(at + 1)), row.GetInt32(at + 2)),
        End = row.GetInt32(at + 3),
        Text = row.GetString(at + 4),
        Status = (CitationStatus)row.GetInt32(at + 5),
        Target = row.Text(at + 6) is { } target ? new InstrumentId(target) : null,
        TargetProvision = row.Text(at + 7) is { } holder ? new ProvisionId(new InstrumentId(holder), row.GetString(at + 8)) : null,
        Candidates = row.Text(at + 9) is { } candidates ? [.. JsonColumn.Words(candidates).Distinct().Select(c => new InstrumentId(c))] : [],
        Pinpoint = row.Text(at + 10),
        Parts = row.Text(at + 14) is { } parts ? JsonColumn.Words(parts) : [],
        CitedDate = DayText.Read(row.Text(at + 11)),
        CitedTitle = row.Text(at + 15),
        Verb = row.Text(at + 12),
        Relation = (RelationType)row.GetInt32(at + 13),
    };
}
