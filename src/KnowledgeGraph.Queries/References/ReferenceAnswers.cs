using System.Globalization;
using KnowledgeGraph.Extraction.Typed;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.References;

/// <summary>
/// Tells what references mean, and of those that mean nothing why, and what is near: by letters, by telling words, by what can have been adopted.
/// Reads them as <see cref="ReferenceResolver"/> does; whatever is told is in the graph.
/// </summary>
/// <param name="graph">Where they are looked up.</param>
/// <param name="clock">Tells which sessions have been held.</param>
/// <param name="read">Reads what a person typed; by default <see cref="ReferenceReader.Read"/>.</param>
public sealed class ReferenceAnswers(IGraphReader graph, TimeProvider clock, Func<string, Reference>? read = null)
{
    /// <summary>So many are told that are near.</summary>
    public const int MostNear = 5;

    /// <summary>So many are told that a reference fits.</summary>
    public const int MostCandidates = 20;

    // Two labels that are further apart are of other parts; of a text so many parts are looked through.
    private const int MostEdits = 2;
    private const int MostParts = 500;

    private readonly ReferenceResolver _resolver = new(graph, read);
    private readonly Func<string, Reference> _read = read ?? ReferenceReader.Read;
    private readonly Following<NearNames> _names = new(graph, stop => NearNames.ReadAsync(graph, stop));

    /// <summary>What each reference means, in their order; in a fixed number of round trips, however many there are. The names of the graph are read
    /// when somebody asks for a first one that means nothing, and once after each change.</summary>
    public async Task<IReadOnlyList<ReferenceAnswer>> ReadAsync(IReadOnlyList<string> references, CancellationToken cancellationToken = default)
    {
        // Its messages are English.
        using Speech english = Speech.In(Languages.English);
        IReadOnlyList<Resolution> meant = await _resolver.ResolveAsync(references, cancellationToken).ConfigureAwait(false);
        return await ExplainAsync(references, meant, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same of references whose meaning is known already.</summary>
    /// <param name="references">The references.</param>
    /// <param name="meant">What <see cref="ReferenceResolver"/> says of each.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<ReferenceAnswer>> ExplainAsync(
        IReadOnlyList<string> references, IReadOnlyList<Resolution> meant, CancellationToken cancellationToken = default)
    {
        // Its messages are English.
        using Speech english = Speech.In(Languages.English);
        Dictionary<string, ReferenceAnswer.Unknown> unknown = await UnknownAsync(
            [
                .. references.Zip(meant).Where(r => r.Second is Resolution.NotFound).DistinctBy(r => r.First)
                    .Select(r => (r.First, ((Resolution.NotFound)r.Second).Reference)),
            ],
            cancellationToken).ConfigureAwait(false);
        InstrumentId[] texts =
        [
            .. meant.OfType<Resolution.PartMissing>().Select(m => TextOf(m.Instrument)).OfType<PinpointedText>().Select(t => t.Instrument).Distinct(),
        ];
        IReadOnlyDictionary<InstrumentId, Page<Provision>> parts = texts.Length == 0
            ? new Dictionary<InstrumentId, Page<Provision>>()
            : await graph.PartsAsync(texts, [], new PageRequest(MostParts), cancellationToken: cancellationToken).ConfigureAwait(false);
        return [.. references.Zip(meant, (text, m) => Answer(text, m, unknown, parts))];
    }

    private static ReferenceAnswer Answer(
        string text, Resolution meant, Dictionary<string, ReferenceAnswer.Unknown> unknown,
        IReadOnlyDictionary<InstrumentId, Page<Provision>> parts) =>
        meant switch
        {
            Resolution.Found found => new ReferenceAnswer.Found(text, found),
            Resolution.Ambiguous several => new ReferenceAnswer.Ambiguous(
                text, TellingApart.Of([.. several.Candidates.Take(MostCandidates)]), several.Candidates.Count),
            Resolution.PartMissing part => Missing(text, part, parts),
            Resolution.NotFound => unknown[text],
            _ => new ReferenceAnswer.Unknown(
                text, UnknownReason.NoReference, text.Trim().Length > ReferenceResolver.LongestText
                    ? string.Create(CultureInfo.InvariantCulture, $"A reference has at most {ReferenceResolver.LongestText} characters.")
                    : "This is no reference. One is a symbol (A/RES/74/174), a number (resolution 74/174), a name (Kyoto Declaration) or a part of one "
                        + "(E/RES/2022/14 OP5).",
                []),
        };

    private static PinpointedText? TextOf(Instrument instrument) => instrument.IsLoaded || instrument.ContainedIn is not null
        ? PinpointedText.Of(instrument.Id, instrument.IsLoaded, instrument.ContainedIn) : null;

    private static ReferenceAnswer.PartMissing Missing(
        string text, Resolution.PartMissing missing, IReadOnlyDictionary<InstrumentId, Page<Provision>> parts)
    {
        Instrument instrument = missing.Instrument;
        if (TextOf(instrument) is not { } place)
        {
            return new ReferenceAnswer.PartMissing(
                text, instrument, missing.Part, $"The text of {instrument.Id} is not loaded, so its part {missing.Part} is not known.", []);
        }

        Provision[] all = [.. (parts.GetValueOrDefault(place.Instrument)?.Items ?? []).Select(i => i.Node)];
        ProvisionKind kind = place.Annex is null ? ProvisionKind.Operative : ProvisionKind.AnnexParagraph;
        Provision? last = all.LastOrDefault(
            p => p.Kind == kind && (place.Annex is null || p.Id.Label.StartsWith(place.Annex, StringComparison.Ordinal)));
        string wanted = place.Exactly(missing.Part).Label;
        return new ReferenceAnswer.PartMissing(
            text, instrument, missing.Part,
            $"{instrument.Id} has no part {missing.Part}{(last is null ? "" : $"; its last paragraph is {last.Id.Label}")}.",
            [
                .. all.Select(p => (Part: p, Edits: EditDistance.Within(wanted, p.Id.Label, MostEdits)))
                    .Where(p => p.Edits is not null || p.Part == last)
                    .OrderBy(p => p.Edits ?? MostEdits).ThenByDescending(p => p.Part.Ordinal).Take(MostNear).Select(p => p.Part),
            ]);
    }

    private async Task<Dictionary<string, ReferenceAnswer.Unknown>> UnknownAsync(
        IReadOnlyList<(string Text, Reference Reference)> unknown, CancellationToken cancellationToken)
    {
        if (unknown.Count == 0)
        {
            return [];
        }

        NearNames names = await _names.GetAsync(cancellationToken).ConfigureAwait(false);
        DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        UnknownReference[] looked = [.. unknown.Select(u => UnknownReference.Of(u.Text, u.Reference, names, today, _read))];
        string[] corrected = [.. looked.SelectMany(l => l.Corrected).Distinct(StringComparer.Ordinal)];
        Dictionary<string, Resolution> right = corrected.Length == 0 ? [] : corrected
            .Zip(await _resolver.ResolveAsync(corrected, cancellationToken).ConfigureAwait(false)).ToDictionary(c => c.First, c => c.Second);
        string[] near = [.. looked.SelectMany(l => l.Near).Select(n => n.Name).Distinct(StringComparer.Ordinal)];
        ILookup<string, InstrumentId> named = near.Length == 0
            ? Array.Empty<InstrumentId>().ToLookup(_ => "") : await graph.NamedAsync(near, cancellationToken).ConfigureAwait(false);
        InstrumentId[] ids = [.. looked.SelectMany(l => l.Instead).Concat(near.SelectMany(n => named[n])).Distinct()];
        IReadOnlyDictionary<InstrumentId, Instrument> instruments = ids.Length == 0
            ? new Dictionary<InstrumentId, Instrument>() : await graph.InstrumentsAsync(ids, cancellationToken).ConfigureAwait(false);
        List<NearReference>[] found = [.. looked.Select(l => l.Found(right, named, instruments))];
        ProvisionId[] parts = [.. looked.Zip(found, (l, f) => f.SelectMany(n => l.Parts(n.Instrument))).SelectMany(p => p).Distinct()];
        IReadOnlyDictionary<ProvisionId, Provision> provisions = parts.Length == 0
            ? new Dictionary<ProvisionId, Provision>() : await graph.ProvisionsAsync(parts, cancellationToken).ConfigureAwait(false);
        return looked.Zip(found, (l, f) => new ReferenceAnswer.Unknown(
            l.Text, l.Reason, l.Message, [.. f.Select(n => n with
            {
                Provision = n.Provision ?? l.Parts(n.Instrument).Select(provisions.GetValueOrDefault).FirstOrDefault(p => p is not null),
            })])).ToDictionary(u => u.Text);
    }
}
