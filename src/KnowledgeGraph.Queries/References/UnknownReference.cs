using KnowledgeGraph.Extraction.Typed;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.References;

/// <summary>A reference that the graph has nothing for: why, and what may be looked up in its place.</summary>
internal sealed record UnknownReference(string Text, UnknownReason Reason, string Message)
{
    // A bare number may be any body's; the first are the likeliest.
    private const int MostSymbols = 3;

    private string? Part { get; init; }

    /// <summary>Symbols that can be meant in place of an impossible one.</summary>
    public IReadOnlyList<InstrumentId> Instead { get; private init; } = [];

    /// <summary>The reference with bodies that are known.</summary>
    public IReadOnlyList<string> Corrected { get; private init; } = [];

    /// <summary>Names like it.</summary>
    public IReadOnlyList<NearName> Near { get; private init; } = [];

    /// <summary>Looks at a reference.</summary>
    /// <param name="text">The reference.</param>
    /// <param name="reference">What it was read as.</param>
    /// <param name="names">The names that the graph knows.</param>
    /// <param name="today">Tells which sessions have been held.</param>
    /// <param name="read">Reads what a person typed.</param>
    public static UnknownReference Of(string text, Reference reference, NearNames names, DateOnly today, Func<string, Reference> read)
    {
        if (reference.Form == ReferenceForm.Name)
        {
            string name = reference.Name ?? "";
            return (NamedBody.Of(text, read) is { } body
                ? new UnknownReference(text, UnknownReason.UnknownBody, $"No body is known as “{body.Words}”.") { Corrected = body.Corrected }
                : NamedBody.Prefix(text) is { } prefix
                    ? new UnknownReference(text, UnknownReason.UnknownBody, $"No body is known whose documents begin with {prefix}.")
                : text.Contains("://", StringComparison.Ordinal)
                    ? new UnknownReference(
                        text, UnknownReason.UnknownName, "This address does not say which text it is of. Its symbol does, or an address with the symbol in it.")
                : name.Any(char.IsAsciiLetter)
                    ? new UnknownReference(text, UnknownReason.UnknownName, "No text of the graph has this name.")
                    : new UnknownReference(text, UnknownReason.ImpossibleNumber, "No body numbers its texts so.")) with
            {
                Part = reference.Part,
                Near = names.Of(name, ReferenceAnswers.MostNear),
            };
        }

        InstrumentId[] symbols = [.. reference.Symbols.Take(MostSymbols)];
        ImpossibleNumber?[] faults = [.. symbols.Select(s => PossibleNumbers.Fault(s, today))];
        UnknownReference unknown = Bodies.Issuing(symbols[0].Value) is null
            ? new UnknownReference(
                text, UnknownReason.UnknownBody, $"No body is known whose documents begin with {symbols[0].Value.Split('/')[0]}.")
            : Array.TrueForAll(faults, f => f is not null)
                ? new UnknownReference(text, UnknownReason.ImpossibleNumber, faults[0]!.Why)
                : new UnknownReference(
                    text, UnknownReason.NotLoaded, $"No loaded text is {symbols[Array.FindIndex(faults, f => f is null)]} or cites it.");
        InstrumentId[] instead = [.. faults.OfType<ImpossibleNumber>().SelectMany(f => f.Instead)];
        int furthest = instead.Length > 0 ? 1 : int.MaxValue;
        return unknown with
        {
            Part = reference.Part,
            Instead = instead,
            Near =
            [
                .. symbols.SelectMany(s => names.Of(KebabCase.Of(s.Value), ReferenceAnswers.MostNear)).Where(n => n.Edits <= furthest)
                    .OrderBy(n => n.Edits),
            ],
        };
    }

    /// <summary>The places where the part stands that it names, in an instrument.</summary>
    public IEnumerable<ProvisionId> Parts(Instrument instrument) => Part is null ? []
        : PinpointedText.Of(instrument.Id, instrument.IsLoaded, instrument.ContainedIn).Places(Part).Take(1)
            .Prepend(new ProvisionId(instrument.Id, Part));

    /// <summary>What is near, of what was looked up.</summary>
    public List<NearReference> Found(
        Dictionary<string, Resolution> right, ILookup<string, InstrumentId> named, IReadOnlyDictionary<InstrumentId, Instrument> instruments)
    {
        IEnumerable<NearReference> first = Instead.Where(instruments.ContainsKey).Select(id => Named(instruments[id], null, null))
            .Concat(Corrected.Select(c => right.GetValueOrDefault(c)).OfType<Resolution.Found>()
                .Select(f => Named(f.Instrument, null, null) with { Provision = f.Provision }));
        IEnumerable<NearReference> then = Near.SelectMany(n => named[n.Name].Where(instruments.ContainsKey)
            .Select(id => Named(instruments[id], n.Name, n.Edits)));
        return [.. first.Concat(then).DistinctBy(n => n.Instrument.Id).Take(ReferenceAnswers.MostNear)];
    }

    private static NearReference Named(Instrument instrument, string? kebab, int? edits) => new(
        instrument, null,
        kebab is null ? instrument.Id.Value
            : instrument.Names.Prepend(instrument.Title).OfType<string>().FirstOrDefault(n => KebabCase.Of(n) == kebab) ?? instrument.Id.Value,
        edits);
}
