using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>
/// One state of the graph's typed edges in memory, as compressed sparse rows. Immutable: readers keep the state that they began with.
/// </summary>
/// <remarks>
/// Nodes are numbers: first the instruments by id, ordinally; then the provisions, instrument by instrument and in preorder, so that an
/// instrument's provisions, and a provision's descendants, are a range of nodes, and so are the edges that leave a range. An edge is a
/// distinct triple of citing provision, type and what is cited. Memory: some 60 bytes an instrument, 28 a provision (labels are shared),
/// 21 an edge and 8 a citation: about 10 MB for 3,000 loaded documents with 100,000 provisions and 100,000 citations.
/// </remarks>
internal sealed class AdjacencyGraph
{
    private FoldedEdges? folds;

    /// <summary>The ids of the instruments.</summary>
    public required InstrumentId[] Instruments { get; init; }

    /// <summary>What filters ask of the instruments.</summary>
    public required InstrumentTraits[] Traits { get; init; }

    /// <summary>The first provision node of each instrument; one more at the end.</summary>
    public required int[] FirstProvision { get; init; }

    /// <summary>The provision node of the annex that holds an instrument's text; -1 for none.</summary>
    public required int[] HeldAt { get; init; }

    /// <summary>The instruments whose text an annex holds, by the annex's node.</summary>
    public required IReadOnlyDictionary<int, int[]> HeldBy { get; init; }

    /// <summary>By provision (node less the number of instruments): its label.</summary>
    public required string[] Labels { get; init; }

    /// <summary>By provision: its instrument.</summary>
    public required int[] Owner { get; init; }

    /// <summary>By provision: the node of its parent; -1 for none.</summary>
    public required int[] Parent { get; init; }

    /// <summary>By provision: the node after its last descendant.</summary>
    public required int[] EndOfParts { get; init; }

    /// <summary>By provision, and one more: the first edge that leaves it.</summary>
    public required int[] Leaving { get; init; }

    /// <summary>By edge, in the order of their sources: the provision node that cites.</summary>
    public required int[] Source { get; init; }

    /// <summary>By edge: its type.</summary>
    public required RelationType[] Type { get; init; }

    /// <summary>By edge: the node that is cited, an instrument or a provision.</summary>
    public required int[] Target { get; init; }

    /// <summary>By edge: the instrument as which it is cited; it differs from the target's own where a text is named whose annex holds it.</summary>
    public required int[] CitedAs { get; init; }

    /// <summary>By edge, and one more: its first citation in <see cref="Citations"/>.</summary>
    public required int[] FirstCitation { get; init; }

    /// <summary>The numbers of the citations in the file, by source and start.</summary>
    public required int[] Citations { get; init; }

    /// <summary>By node, and one more: its first place in <see cref="ArrivingEdges"/>.</summary>
    public required int[] Arriving { get; init; }

    /// <summary>Edges by the node that they lead to.</summary>
    public required int[] ArrivingEdges { get; init; }

    /// <summary>Nodes by id of the instrument.</summary>
    public required IReadOnlyDictionary<InstrumentId, int> Numbers { get; init; }

    /// <summary>The edges between instruments as wholes.</summary>
    public FoldedEdges Folds => LazyInitializer.EnsureInitialized(ref folds, () => new FoldedEdges(this));

    /// <summary>How many nodes there are.</summary>
    public int NodeCount => Instruments.Length + Labels.Length;

    /// <summary>Whether a node is a provision.</summary>
    public bool IsProvision(int node) => node >= Instruments.Length;

    /// <summary>The instrument that a node is, or is a part of.</summary>
    public int InstrumentOf(int node) => IsProvision(node) ? Owner[node - Instruments.Length] : node;

    /// <summary>The parent of a provision; -1 for none.</summary>
    public int ParentOf(int provision) => Parent[provision - Instruments.Length];

    /// <summary>How many citations prove an edge.</summary>
    public int CitationCount(int edge) => FirstCitation[edge + 1] - FirstCitation[edge];

    /// <summary>The numbers in the file of the citations that prove an edge.</summary>
    public ReadOnlySpan<int> CitationsOf(int edge) => Citations.AsSpan(FirstCitation[edge]..FirstCitation[edge + 1]);

    /// <summary>The id of a node.</summary>
    public EntityId Id(int node) =>
        IsProvision(node) ? new EntityId(Instruments[Owner[node - Instruments.Length]], Labels[node - Instruments.Length]) : Instruments[node];

    /// <summary>The node with an id; false for one that the graph does not know.</summary>
    public bool TryFind(EntityId id, out int node)
    {
        if (!Numbers.TryGetValue(id.Instrument, out node))
        {
            return false;
        }

        if (id.Label is null)
        {
            return true;
        }

        for (int at = FirstProvision[node]; at < FirstProvision[node + 1]; at++)
        {
            if (Labels[at - Instruments.Length] == id.Label)
            {
                node = at;
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The provisions that a node stands for: an instrument's own and those of the annex that holds its text; a provision and its descendants.
    /// </summary>
    public PartRanges PartsOf(int node)
    {
        if (IsProvision(node))
        {
            return new PartRanges(node, EndOf(node), 0, 0);
        }

        int held = HeldAt[node];
        return new PartRanges(FirstProvision[node], FirstProvision[node + 1], Math.Max(held, 0), held < 0 ? 0 : EndOf(held));
    }

    /// <summary>The node after a provision's last descendant.</summary>
    public int EndOf(int provision) => EndOfParts[provision - Instruments.Length];

    /// <summary>The edges that leave a range of provisions.</summary>
    public (int First, int End) LeavingFrom(int first, int end) =>
        first >= end ? (0, 0) : (Leaving[first - Instruments.Length], Leaving[end - Instruments.Length]);

    /// <summary>The edges that lead to a node itself.</summary>
    public ReadOnlySpan<int> ArrivingAt(int node) => ArrivingEdges.AsSpan(Arriving[node]..Arriving[node + 1]);

    /// <summary>The edges that lead to any node of a range.</summary>
    public ReadOnlySpan<int> ArrivingAt(int first, int end) => first >= end ? [] : ArrivingEdges.AsSpan(Arriving[first]..Arriving[end]);

    /// <summary>The instruments that a node is the text of or a part of: its own first, then those whose text an annex around it holds.</summary>
    public void OwnersOf(int node, List<int> owners)
    {
        owners.Clear();
        owners.Add(InstrumentOf(node));
        for (int at = IsProvision(node) ? node : -1; at >= 0; at = ParentOf(at))
        {
            if (HeldBy.TryGetValue(at, out int[]? held))
            {
                owners.AddRange(held);
            }
        }
    }
}

/// <summary>At most two ranges of provision nodes, half-open.</summary>
internal readonly record struct PartRanges(int First, int End, int HeldFirst, int HeldEnd)
{
    /// <summary>Whether a node lies in one of the ranges.</summary>
    public bool Contains(int node) => (node >= First && node < End) || (node >= HeldFirst && node < HeldEnd);
}

/// <summary>What filters ask of an instrument.</summary>
/// <param name="Body">The body's id; null for none.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Day">The day number of its date; -1 for none.</param>
/// <param name="IsLoaded">Whether its own text is loaded.</param>
internal readonly record struct InstrumentTraits(string? Body, InstrumentKind Kind, int Day, bool IsLoaded);
