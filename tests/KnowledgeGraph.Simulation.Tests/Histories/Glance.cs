using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Simulation.Tests.Histories;

/// <summary>A look at a store: whole texts, and of one state.</summary>
internal static class Glance
{
    private static readonly PageRequest Everything = new(1000);

    /// <summary>Which of the states the store holds, by its revision and its files; null for none.</summary>
    public static async Task<KeptTexts?> StateAsync(IGraphStore store, IEnumerable<KeptTexts> states)
    {
        long revision = (await store.RevisionAsync()).Number;
        List<string> files = [.. KeptTexts.FilesOf(await store.SourcesAsync())];
        return states.FirstOrDefault(s => s.Revision == revision && s.Files.SequenceEqual(files));
    }

    /// <summary>What of a state the store does not show; null where all is there and nothing else.</summary>
    public static async Task<string?> MissedAsync(IGraphStore store, KeptTexts state)
    {
        Document[] texts = [.. state.Texts.Values];
        InstrumentId[] instruments = [.. texts.Select(t => t.Head.Id).Distinct()];
        IReadOnlyDictionary<InstrumentId, Page<Provision>> parts = await store.PartsAsync(instruments, [], Everything);
        IReadOnlyDictionary<EntityId, Page<Citation>> citations = await store.CitationsInAsync(
            [.. instruments.Select(i => (EntityId)i)], CitationFilter.None, Everything);
        foreach (InstrumentId id in instruments)
        {
            // Of each part the text in the language that comes first speaks for the instrument.
            Document[] own =
            [
                .. texts.Where(t => t.Head.Id == id).GroupBy(t => t.Part)
                    .Select(same => Translation.Within(same.MinBy(t => Languages.All.Select(l => l.Code).ToList().IndexOf(t.Language))!)),
            ];
            string[] said = [.. own.SelectMany(t => t.Provisions.Select(p => p.Text)).Order(StringComparer.Ordinal)];
            string[] shown = [.. Of(parts, id).Select(p => p.Text).Order(StringComparer.Ordinal)];
            if (!said.SequenceEqual(shown))
            {
                return $"{id} says {string.Join(" | ", said)} and is shown with {string.Join(" | ", shown)}";
            }

            int made = own.Sum(t => t.Citations.Count), found = citations.TryGetValue(id, out Page<Citation>? page) ? page.Items.Count : 0;
            if (made != found)
            {
                return $"{id} makes {made} citations and is shown with {found}";
            }
        }

        ProvisionId[] ends = [.. texts.Where(t => t.Language != Languages.English).Select(t => new ProvisionId(t.Head.Id, $"{t.Language}:OP9"))];
        IReadOnlyDictionary<ProvisionId, Provision> translated = await store.ProvisionsAsync(ends);
        string[] missing = [.. ends.Where(e => !translated.ContainsKey(e)).Select(e => e.ToString())];
        return missing.Length > 0 ? $"{string.Join(", ", missing)} is not there" : null;
    }

    private static IEnumerable<Provision> Of(IReadOnlyDictionary<InstrumentId, Page<Provision>> parts, InstrumentId id) =>
        parts.TryGetValue(id, out Page<Provision>? page) ? page.Items.Select(i => i.Node) : [];
}
