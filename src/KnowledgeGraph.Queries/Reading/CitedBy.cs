using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>Who builds on a paragraph, or on what is in it.</summary>
/// <param name="Paragraphs">The number of paragraphs that do.</param>
/// <param name="Sources">The first paragraph of each text that does.</param>
public sealed record CitedBy(int Paragraphs, IReadOnlyList<ProvisionId> Sources)
{
    /// <summary>Nobody.</summary>
    public static readonly CitedBy Nobody = new(0, []);

    /// <summary>By the paragraph that is built on: its own, and of what stands in it.</summary>
    /// <param name="edges">Edges from paragraphs to the paragraphs of a text.</param>
    /// <param name="parts">The paragraphs of the text.</param>
    public static IReadOnlyDictionary<ProvisionId, CitedBy> Of(IEnumerable<Relation> edges, IEnumerable<Provision> parts)
    {
        Dictionary<ProvisionId, ProvisionId?> within = parts.ToDictionary(p => p.Id, p => p.Parent);
        var found = new Dictionary<ProvisionId, HashSet<ProvisionId>>();
        foreach (Relation edge in edges.Where(e => e.To.IsProvision && e.From.IsProvision))
        {
            for (ProvisionId? at = edge.To.Provision; at is { } place; at = within.GetValueOrDefault(place))
            {
                if (!found.TryGetValue(place, out HashSet<ProvisionId>? sources))
                {
                    found[place] = sources = [];
                }

                sources.Add(edge.From.Provision);
            }
        }

        return found.ToDictionary(f => f.Key, f => new CitedBy(f.Value.Count, [.. f.Value.DistinctBy(s => s.Instrument)]));
    }
}
