using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>The properties of instruments that a change sets. Most changes are little: a node that stays as it is is not written.</summary>
internal static class InstrumentNodes
{
    /// <summary>The properties to set; null where nothing changes.</summary>
    /// <param name="change">The change.</param>
    /// <param name="texts">The texts that come.</param>
    public static Dictionary<string, object?>? Properties(InstrumentChange change, IEnumerable<TextChange> texts)
    {
        if (!change.IsShownOtherwise && !change.IsCitedOtherwise && !change.HasOtherTexts && !change.IsPlacedElsewhere && !change.IsKnownOtherwise)
        {
            return null;
        }

        Instrument shown = change.Shown;
        Dictionary<string, object?> properties =
            InstrumentProperties.All.ToDictionary(p => p.Name, p => InstrumentNode.Write(p, shown), StringComparer.Ordinal);
        properties["cited"] = change.Cited;
        properties["kebabs"] = change.Kebabs.Order(StringComparer.Ordinal);
        properties["heldIn"] = change.Holder?.Instrument;
        properties["heldLabel"] = change.Holder?.Annex;
        properties["symbolWords"] = SearchText.Of(shown.Symbol);
        properties["titleWords"] = SearchText.Of(shown.Title ?? shown.Topic);
        properties["nameWords"] = SearchText.Of(string.Join(" · ", shown.Names));
        properties["subjectWords"] = SearchText.Of(string.Join(" · ", shown.Subjects));
        if (change.HasOtherTexts)
        {
            string[] letters = [.. change.Heads.Select(h => h.Letter).Where(l => l.Length > 0)];
            properties["letters"] = letters.Length == 0 ? null : letters;
            properties["counts"] = change.Counts is { } counts ? TextNodes.Counts(counts) : null;
        }

        foreach ((string name, object? value) in Kept(change, texts))
        {
            properties[name] = value;
        }

        return properties;
    }

    private static IEnumerable<KeyValuePair<string, object?>> Kept(InstrumentChange change, IEnumerable<TextChange> texts) =>
        texts.FirstOrDefault(t => t.Text.Place.Letter.Length == 0) is { } whole ? TextNodes.Kept(whole)
        : change.Lost.Contains("") ? new[] { "head", "digest", "sum", "claims", "diagnostics", "wording" }.Select(name => KeyValuePair.Create(name, (object?)null))
        : [];
}
