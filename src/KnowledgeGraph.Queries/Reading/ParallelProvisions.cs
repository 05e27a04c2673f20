using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>Finds the same paragraph in other languages, as the texts are parallel (<see cref="LanguageAlignment"/>).</summary>
/// <param name="graph">The graph.</param>
public sealed class ParallelProvisions(IProvisionReader graph)
{
    private const int MostParts = 5000;

    /// <summary>The paragraphs that correspond in a language; those without one are absent.</summary>
    /// <param name="of">The paragraphs.</param>
    /// <param name="language">The language.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyDictionary<ProvisionId, Provision>> ReadAsync(
        IReadOnlyCollection<ProvisionId> of, string language, CancellationToken cancellationToken = default) =>
        (await AllAsync(of, [language], cancellationToken).ConfigureAwait(false)).ToDictionary(p => p.Key, p => p.Value[0]);

    /// <summary>The paragraphs that correspond in all other languages, in their order; those without any are absent.</summary>
    public async Task<IReadOnlyDictionary<ProvisionId, IReadOnlyList<Provision>>> AllAsync(
        IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default) =>
        (await AllAsync(of, [.. Languages.All.Select(l => l.Code)], cancellationToken).ConfigureAwait(false))
            .Select(p => KeyValuePair.Create(p.Key, (IReadOnlyList<Provision>)[.. p.Value.Where(o => o.Id != p.Key)]))
            .Where(p => p.Value.Count > 0).ToDictionary();

    private async Task<Dictionary<ProvisionId, List<Provision>>> AllAsync(
        IReadOnlyCollection<ProvisionId> of, IReadOnlyList<string> languages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(of);
        InstrumentId[] instruments = [.. of.Select(p => p.Instrument).Distinct()];
        string[] own = [.. of.Select(p => Translation.LanguageOf(p.Label)).Distinct()];
        Dictionary<string, IReadOnlyDictionary<InstrumentId, Page<Provision>>> texts = [];
        foreach (string language in languages.Union(own))
        {
            texts[language] = await graph.PartsAsync(instruments, [], new PageRequest(MostParts), language, cancellationToken).ConfigureAwait(false);
        }

        var found = new Dictionary<ProvisionId, List<Provision>>();
        foreach (IGrouping<(InstrumentId Instrument, string Language), ProvisionId> text in
            of.GroupBy(p => (p.Instrument, Translation.LanguageOf(p.Label))))
        {
            IReadOnlyList<Provision> parts = Parts(texts[text.Key.Language], text.Key.Instrument);
            foreach (string language in languages)
            {
                IReadOnlyList<Provision> others = Parts(texts[language], text.Key.Instrument);
                if (others.Count > 0)
                {
                    Pair(text, parts, others, language, found);
                }
            }
        }

        return found;
    }

    private static void Pair(
        IEnumerable<ProvisionId> of, IReadOnlyList<Provision> parts, IReadOnlyList<Provision> others, string language,
        Dictionary<ProvisionId, List<Provision>> found)
    {
        var alignment = LanguageAlignment.Of([.. parts.Select(Compared)], [.. others.Select(Compared)]);
        Dictionary<string, Provision> byLabel = others.ToDictionary(p => p.Id.Label);
        foreach (ProvisionId id in of)
        {
            if (alignment.InOther(id.Label) is { } label && byLabel.TryGetValue(Translation.InLanguage(label, language), out Provision? other))
            {
                found.TryAdd(id, []);
                found[id].Add(other);
            }
        }
    }

    private static IReadOnlyList<Provision> Parts(IReadOnlyDictionary<InstrumentId, Page<Provision>> pages, InstrumentId instrument) =>
        [.. (pages.GetValueOrDefault(instrument) ?? Page<Provision>.Empty).Items.Select(p => p.Node)];

    /// <summary>A part as alignments compare it.</summary>
    internal static DocumentProvision Compared(Provision part) =>
        new() { Label = part.Id.Label, Kind = part.Kind, Text = part.Text, Parent = part.Parent?.Label };
}
