using System.Runtime.InteropServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>Reads the adjacency out of the file.</summary>
internal sealed class AdjacencyBuilder
{
    private readonly List<InstrumentId> instruments = [];
    private readonly List<InstrumentTraits> traits = [];
    private readonly List<long> heldRows = [];
    private readonly Dictionary<long, int> instrumentOfRow = [];
    private readonly Dictionary<long, int> provisionOfRow = [];

    // Sorted by instrument and preorder they are the nodes.
    private readonly record struct ProvisionRow(int Instrument, int First, int Last, long Row, long Parent, string Label);

    private readonly record struct EdgeRow(int Source, RelationType Type, int Target, int CitedAs, int Citation);

    /// <summary>Builds the state that the session sees.</summary>
    public static AdjacencyGraph Build(SqliteSession session)
    {
        var builder = new AdjacencyBuilder();
        builder.ReadInstruments(session);
        ProvisionRow[] provisions = builder.ReadProvisions(session);
        return builder.Assemble(provisions, builder.ReadEdges(session));
    }

    private void ReadInstruments(SqliteSession session)
    {
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = session.Rows(AdjacencySql.Instruments, row => (
            Row: row.GetInt64(0),
            Id: new InstrumentId(row.GetString(1)),
            Body: row.IsDBNull(2) ? null : row.GetString(2),
            Kind: (InstrumentKind)row.GetInt32(3),
            Date: DayText.Read(row.IsDBNull(4) ? null : row.GetString(4)),
            IsLoaded: row.GetBoolean(5),
            Held: row.IsDBNull(6) ? 0 : row.GetInt64(6)));

        // SQLite sorts by UTF-8, .NET by UTF-16: the nodes are in the order that ids are compared with elsewhere.
        rows.Sort((a, b) => string.CompareOrdinal(a.Id.Value, b.Id.Value));
        foreach (var row in rows)
        {
            string? body = row.Body;
            if (body is not null && !bodies.TryAdd(body, body))
            {
                body = bodies[body];
            }

            instrumentOfRow.Add(row.Row, instruments.Count);
            instruments.Add(row.Id);
            traits.Add(new InstrumentTraits(body, row.Kind, row.Date?.DayNumber ?? -1, row.IsLoaded));
            heldRows.Add(row.Held);
        }
    }

    private ProvisionRow[] ReadProvisions(SqliteSession session)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<ProvisionRow>();
        session.Each(AdjacencySql.Provisions, row =>
        {
            string read = row.GetString(4);
            ref string? label = ref CollectionsMarshal.GetValueRefOrAddDefault(labels, read, out _);
            label ??= read;
            rows.Add(new ProvisionRow(
                instrumentOfRow[row.GetInt64(1)], row.GetInt32(2), row.GetInt32(3), row.GetInt64(0), row.IsDBNull(5) ? 0 : row.GetInt64(5), label));
        });

        // Each instrument's come together and in preorder: only the instruments have to be put in their order.
        int[] next = Starts(rows.Select(r => r.Instrument), instruments.Count, 0);
        var sorted = new ProvisionRow[rows.Count];
        foreach (ProvisionRow row in rows)
        {
            int at = next[row.Instrument]++;
            sorted[at] = row;
            provisionOfRow.Add(row.Row, instruments.Count + at);
        }

        return sorted;
    }

    private EdgeRow[] ReadEdges(SqliteSession session)
    {
        var rows = new List<EdgeRow>();
        session.Each(AdjacencySql.Edges, row =>
        {
            int citedAs = instrumentOfRow[row.GetInt64(2)];
            int target = row.GetInt64(3) is var provision && provision == 0 ? citedAs : provisionOfRow[provision];
            rows.Add(new EdgeRow(
                provisionOfRow[row.GetInt64(0)], (RelationType)row.GetInt32(1), target, citedAs, row.GetInt32(4)));
        });

        // The citations of a provision are numbered in the order of its text.
        rows.Sort((a, b) =>
            a.Source != b.Source ? a.Source.CompareTo(b.Source)
            : a.Type != b.Type ? ((int)a.Type).CompareTo((int)b.Type)
            : a.Target != b.Target ? a.Target.CompareTo(b.Target)
            : a.Citation.CompareTo(b.Citation));
        return [.. rows];
    }

    private AdjacencyGraph Assemble(ProvisionRow[] provisions, EdgeRow[] rows)
    {
        var edges = new List<EdgeRow>(rows.Length);
        var firstCitation = new List<int>(rows.Length + 1);
        foreach ((int at, EdgeRow row) in rows.Index())
        {
            bool isSame = edges.Count > 0 && edges[^1] is var last && (last.Source, last.Type, last.Target) == (row.Source, row.Type, row.Target);
            if (isSame)
            {
                // Cited both by its own symbol and as the text that an annex holds: the latter says more.
                edges[^1] = Fuller(edges[^1], row, InstrumentOf(provisions, row.Target));
            }
            else
            {
                edges.Add(row);
                firstCitation.Add(at);
            }
        }

        firstCitation.Add(rows.Length);
        int count = instruments.Count;
        int[] heldAt = [.. heldRows.Select(h => h == 0 ? -1 : provisionOfRow[h])];
        (int[] arriving, int[] arrivingEdges) = Arrivals(edges, count + provisions.Length);
        return new AdjacencyGraph
        {
            Instruments = [.. instruments],
            Traits = [.. traits],
            FirstProvision = Starts(provisions.Select(p => p.Instrument), instruments.Count, count),
            HeldAt = heldAt,
            HeldBy = heldAt.Index().Where(h => h.Item >= 0).GroupBy(h => h.Item, h => h.Index).ToDictionary(g => g.Key, g => g.ToArray()),
            Labels = [.. provisions.Select(p => p.Label)],
            Owner = [.. provisions.Select(p => p.Instrument)],
            Parent = [.. provisions.Select(p => p.Parent == 0 ? -1 : provisionOfRow[p.Parent])],
            EndOfParts = [.. provisions.Select((p, at) => count + at + 1 + p.Last - p.First)],
            Leaving = Starts(edges.Select(e => e.Source - count), provisions.Length, 0),
            Source = [.. edges.Select(e => e.Source)],
            Type = [.. edges.Select(e => e.Type)],
            Target = [.. edges.Select(e => e.Target)],
            CitedAs = [.. edges.Select(e => e.CitedAs)],
            FirstCitation = [.. firstCitation],
            Citations = [.. rows.Select(r => r.Citation)],
            Arriving = arriving,
            ArrivingEdges = arrivingEdges,
            Numbers = instruments.Index().ToDictionary(i => i.Item, i => i.Index),
        };
    }

    private int InstrumentOf(ProvisionRow[] provisions, int node) =>
        node < instruments.Count ? node : provisions[node - instruments.Count].Instrument;

    private static EdgeRow Fuller(EdgeRow a, EdgeRow b, int own) =>
        a.CitedAs == own ? b : b.CitedAs == own || a.CitedAs <= b.CitedAs ? a : b;

    // Where each key's items begin in a list that is sorted by key; one more at the end.
    private static int[] Starts(IEnumerable<int> keysOfItems, int keys, int offset)
    {
        var starts = new int[keys + 1];
        foreach (int key in keysOfItems)
        {
            starts[key + 1]++;
        }

        starts[0] = offset;
        for (int i = 1; i <= keys; i++)
        {
            starts[i] += starts[i - 1];
        }

        return starts;
    }

    private static (int[] Arriving, int[] Edges) Arrivals(List<EdgeRow> edges, int nodes)
    {
        int[] starts = Starts(edges.Select(e => e.Target), nodes, 0);
        int[] next = [.. starts];
        var byTarget = new int[edges.Count];
        foreach ((int at, EdgeRow edge) in edges.Index())
        {
            byTarget[next[edge.Target]++] = at;
        }

        return (starts, byTarget);
    }
}
