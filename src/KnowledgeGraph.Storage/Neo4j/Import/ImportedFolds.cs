using System.Runtime.InteropServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Derivation.Changes;

namespace KnowledgeGraph.Storage.Neo4j.Import;

/// <summary>
/// The edges of a graph with provisions folded into their instruments, one a pair and type, as <c>folds.cypher</c> gathers them: between every
/// instrument that a citing provision is a part of, by itself or in an annex that holds its text, and every one that the citation leads to so.
/// </summary>
internal sealed class ImportedFolds
{
    private readonly Dictionary<string, string?> parents = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> held;

    private ImportedFolds(GraphChange change)
    {
        foreach (TextChange text in change.Added)
        {
            foreach ((int at, AddedProvision provision) in text.Provisions.Index())
            {
                parents.Add(text.Text.ProvisionIds[at], provision.Parent is { } parent ? text.Text.ProvisionIds[parent] : null);
            }
        }

        held = change.Instruments.Where(i => i.Holder is not null)
            .ToLookup(i => $"{i.Holder!.Value.Instrument}#{i.Holder.Value.Annex}", i => i.Id, StringComparer.Ordinal);
    }

    /// <summary>The edges: source, target, type and number of citations.</summary>
    public static IEnumerable<object?[]> Of(GraphChange change)
    {
        var folds = new ImportedFolds(change);
        var counts = new Dictionary<(string From, string To, RelationType Type), int>();
        foreach (CitationTarget citation in change.Targets)
        {
            HashSet<string> to = [.. citation.Provisions.Count == 0 ? [citation.Instrument] : citation.Provisions.SelectMany(folds.Owners)];
            foreach (string from in folds.Owners(citation.Source))
            {
                foreach (string target in to.Where(t => t != from))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (from, target, citation.Relation), out _)++;
                }
            }
        }

        return counts.Select(c => new object?[] { c.Key.From, c.Key.To, c.Key.Type.Name(), c.Value });
    }

    private IEnumerable<string> Owners(string provision)
    {
        yield return provision[..provision.IndexOf('#', StringComparison.Ordinal)];
        for (string? at = provision; at is not null; at = parents.GetValueOrDefault(at))
        {
            foreach (string instrument in held[at])
            {
                yield return instrument;
            }
        }
    }
}
