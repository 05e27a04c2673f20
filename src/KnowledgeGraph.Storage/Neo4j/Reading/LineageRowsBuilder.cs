using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Puts a lineage together from the edges that the server chose, in their order, with the ties between wholes and parts.</summary>
internal sealed class LineageRowsBuilder
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, RelationType Type, string To)> shown = [];

    /// <summary>The nodes.</summary>
    public List<(string Id, int Depth)> Nodes { get; } = [];

    /// <summary>The edges.</summary>
    public List<Relation> Edges { get; } = [];

    /// <summary>Shows a root, tied to its instrument.</summary>
    public void Root(string root)
    {
        Show(root, 0);
        if (Whole(root) is { } whole)
        {
            Show(whole, 0);
            Connect(whole, RelationType.HasPart, root, 0, 0);
        }
    }

    /// <summary>Shows an edge <c>source, type, target, citations, onward, depth, cited as, tie from, tie to</c> with what it hangs on.</summary>
    public void Show(JsonElement edge)
    {
        (string source, string target) = (edge[0].GetString()!, edge[2].GetString()!);
        int depth = edge[5].GetInt32();
        (int sourceDepth, int targetDepth) = edge[4].GetBoolean() ? (depth - 1, depth) : (depth, depth - 1);
        ShowParts(source, sourceDepth, target, targetDepth, edge[6].GetString()!, edge[7].Text() is { } from
            ? (from, edge[8].GetString()!) : null, depth - 1);
        Connect(source, NodeMaps.Type(edge[1].GetString()!), target, depth, edge[3].GetInt32());
    }

    /// <summary>Shows an edge between nodes that are shown, once.</summary>
    public void Connect(string from, RelationType type, string to, int depth, int citations)
    {
        if (shown.Add((from, type, to)))
        {
            Edges.Add(new Relation { From = NodeMaps.Entity(from), Type = type, To = NodeMaps.Entity(to), Depth = depth, CitationCount = citations });
        }
    }

    /// <summary>Whether an edge is shown.</summary>
    public bool Connects(string from, RelationType type, string to) => shown.Contains((from, type, to));

    private static string? Whole(string id) => id.IndexOf('#', StringComparison.Ordinal) is var at && at > 0 ? id[..at] : null;

    private void ShowParts(
        string source, int sourceDepth, string target, int targetDepth, string citedAs, (string From, string To)? tie, int nearDepth)
    {
        string whole = Whole(source)!;
        Show(source, sourceDepth);
        Show(whole, sourceDepth);
        Show(target, targetDepth);
        if (Whole(target) is { } targetWhole)
        {
            Show(targetWhole, targetDepth);
        }

        Show(citedAs, targetDepth);
        if (tie is { } t)
        {
            Show(t.From, nearDepth);
            Show(t.To, nearDepth);
            Connect(t.From, RelationType.HasPart, t.To, nearDepth, 0);
        }

        Connect(whole, RelationType.HasPart, source, sourceDepth, 0);
        if (Whole(target) is { } of)
        {
            Connect(of, RelationType.HasPart, target, targetDepth, 0);
            Connect(citedAs, RelationType.HasPart, target, targetDepth, 0);
        }
    }

    /// <summary>Shows a node; one that is shown already keeps its smaller depth.</summary>
    public void Show(string id, int depth)
    {
        if (!places.TryGetValue(id, out int place))
        {
            places.Add(id, Nodes.Count);
            Nodes.Add((id, depth));
        }
        else if (depth < Nodes[place].Depth)
        {
            Nodes[place] = (id, depth);
        }
    }
}
