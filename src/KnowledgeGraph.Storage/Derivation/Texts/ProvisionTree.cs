using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>The tree of a document's parts: who is whose parent, numbered in preorder so that descendants are a range.</summary>
internal sealed class ProvisionTree
{
    private readonly int?[] parents;
    private readonly (int First, int Last)[] ranges;

    private ProvisionTree(int?[] parents)
    {
        this.parents = parents;
        ranges = Number(parents);
    }

    /// <summary>The tree of the provisions, by their places in the document.</summary>
    public static ProvisionTree Of(IReadOnlyList<DocumentProvision> provisions)
    {
        Dictionary<string, int> places = provisions.Index().ToDictionary(p => p.Item.Label, p => p.Index, StringComparer.Ordinal);
        var bearers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((int at, DocumentProvision provision) in provisions.Index())
        {
            foreach (NoteMark mark in provision.Marks)
            {
                bearers.TryAdd(mark.Note, at);
            }
        }

        var parents = new int?[provisions.Count];
        foreach ((int at, DocumentProvision provision) in provisions.Index())
        {
            int? own = provision.Parent is { } label && places.TryGetValue(label, out int place) ? place : null;
            int? bearer = provision.Kind == ProvisionKind.Footnote && bearers.TryGetValue(provision.Label, out int marked) ? marked : null;

            // Two notes may mark each other: what would close a ring is left out.
            parents[at] = bearer is { } b && !IsAbove(parents, at, b) ? b : own is { } o && !IsAbove(parents, at, o) ? o : null;
        }

        return new ProvisionTree(parents);
    }

    /// <summary>The place of a part's parent; null for a part of the instrument itself.</summary>
    public int? Parent(int at) => parents[at];

    /// <summary>The preorder numbers of a part and of its last descendant, both inclusive.</summary>
    public (int First, int Last) Range(int at) => ranges[at];

    private static bool IsAbove(int?[] parents, int part, int from)
    {
        for (int? at = from; at is { } above; at = parents[above])
        {
            if (above == part)
            {
                return true;
            }
        }

        return false;
    }

    private static (int First, int Last)[] Number(int?[] parents)
    {
        ILookup<int, int> children = parents.Index().ToLookup(p => p.Item ?? -1, p => p.Index);
        var ranges = new (int First, int Last)[parents.Length];
        int next = 0;

        // Texts may nest as deep as they like: a stack of our own instead of the thread's.
        var open = new Stack<(int Part, IEnumerator<int> Children)>();
        open.Push((-1, children[-1].GetEnumerator()));
        while (open.TryPeek(out (int Part, IEnumerator<int> Children) top))
        {
            if (top.Children.MoveNext())
            {
                int child = top.Children.Current;
                ranges[child].First = next++;
                open.Push((child, children[child].GetEnumerator()));
                continue;
            }

            open.Pop();
            if (top.Part >= 0)
            {
                ranges[top.Part].Last = next - 1;
            }
        }

        return ranges;
    }
}
