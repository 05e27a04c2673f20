using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>
/// The first citations of entities, found in memory: of all that lead to them only those are read that are shown. The same lists as those of
/// <see cref="CitationSql.Of"/>, for what is asked most often.
/// </summary>
internal static class ArrivingCitations
{
    private const int EdgesPerUnit = 10;

    // Where the columns of a citation and of its provision begin.
    private const int CitationAt = 2;
    private const int SourceAt = 18;

    private readonly record struct Placed(Citation Citation, long Ordinal, Provision? Source);

    /// <summary>Whether a list is asked for that is found in memory: all citations by source and start, from the first on.</summary>
    public static bool Fits(CitationFilter filter, ListOrder order, PageRequest page) =>
        order == ListOrder.Text && page is { Cursor: null, Backward: false, Size: >= 0 } && filter == CitationFilter.None;

    public static CitationPages Of(
        SqliteSession session, AdjacencyGraph graph, IReadOnlyCollection<EntityId> of, PageRequest page, bool withSources)
    {
        var lists = new Dictionary<EntityId, (int Total, List<long> Rows)>(of.Count);
        foreach (EntityId entity in of)
        {
            if (!lists.ContainsKey(entity) && graph.TryFind(entity, out int node))
            {
                lists.Add(entity, First(graph, node, page.Size));
            }
        }

        Dictionary<long, Placed> placed = Read(session, lists, withSources);
        var sources = new Dictionary<ProvisionId, Provision>();
        string name = ListCursors.InOrder(ListCursors.CitedBy, ListOrder.Text);
        var pages = new Dictionary<EntityId, Page<Citation>>(lists.Count);
        foreach ((EntityId entity, (int total, List<long> rows)) in lists)
        {
            List<Placed> items = rows.ConvertAll(r => placed[r]);
            items.Sort(InTheirTexts);
            if (items.Count > page.Size)
            {
                items.RemoveRange(page.Size, items.Count - page.Size);
            }

            foreach (Placed item in items)
            {
                if (item.Source is { } source)
                {
                    sources.TryAdd(source.Id, source);
                }
            }

            pages.Add(entity, new Page<Citation>
            {
                Items = items.ConvertAll(i => ListCursors.Citation(name, 0, i.Citation, i.Ordinal)),
                TotalCount = total,
                HasNext = items.Count < total,
            });
        }

        return new CitationPages(pages, sources);
    }

    // How many there are, and the first by their text: where a page ends within a text all of that text's, for a note stands among the parts of its
    // paragraph and not where it is printed.
    private static (int Total, List<long> Rows) First(AdjacencyGraph graph, int node, int size)
    {
        // A provision and the number of a citation in it, which together are in the order of the texts' trees.
        var found = new List<long>();
        PartRanges parts = graph.PartsOf(node);
        Add(graph.ArrivingAt(parts.First, parts.End));
        Add(graph.ArrivingAt(parts.HeldFirst, parts.HeldEnd));
        if (!graph.IsProvision(node))
        {
            Add(graph.ArrivingAt(node));
        }

        found.Sort();
        int total = 0;
        int last = -1;
        var rows = new List<long>(Math.Min(size, found.Count));
        for (int at = 0; at < found.Count; at++)
        {
            // One that leads to several parts is one citation.
            if (at > 0 && found[at] == found[at - 1])
            {
                continue;
            }

            total++;
            int text = graph.InstrumentOf((int)(found[at] >> 32));
            if (total <= size || text == last)
            {
                rows.Add((int)found[at]);
                last = text;
            }
        }

        return (total, rows);

        void Add(ReadOnlySpan<int> edges)
        {
            WorkBudget.Spend(1 + (edges.Length / EdgesPerUnit));
            foreach (int edge in edges)
            {
                foreach (int row in graph.CitationsOf(edge))
                {
                    found.Add(((long)graph.Source[edge] << 32) | (uint)row);
                }
            }
        }
    }

    private static Dictionary<long, Placed> Read(
        SqliteSession session, Dictionary<EntityId, (int Total, List<long> Rows)> lists, bool withSources)
    {
        long[] rows = [.. lists.Values.SelectMany(l => l.Rows).Distinct()];
        var placed = new Dictionary<long, Placed>(rows.Length);
        if (rows.Length == 0)
        {
            return placed;
        }

        Provision? last = null;
        session.Each(
            withSources ? CitationSql.PlacedWithSources : CitationSql.Placed,
            row =>
            {
                Citation citation = SqliteCitationReads.Read(row, CitationAt);
                if (withSources && last?.Id != citation.Id.Source)
                {
                    last = SqliteProvisionReads.Read(row, SourceAt);
                }

                placed.Add(row.GetInt64(0), new Placed(citation, row.GetInt64(1), last));
            },
            ("@rows", JsonColumn.Of(rows)));
        return placed;
    }

    private static int InTheirTexts(Placed a, Placed b)
    {
        (ProvisionId one, ProvisionId other) = (a.Citation.Id.Source, b.Citation.Id.Source);
        int texts = string.CompareOrdinal(one.Instrument.Value, other.Instrument.Value);
        return texts != 0 ? texts
            : a.Ordinal != b.Ordinal ? a.Ordinal.CompareTo(b.Ordinal)
            : a.Citation.Id.Start.CompareTo(b.Citation.Id.Start);
    }
}
