using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>What the graph shows of an instrument: its own head first, then what the texts assert.</summary>
/// <param name="Shown">What is shown.</param>
/// <param name="Cited">How often it is cited.</param>
internal sealed record DerivedInstrument(Instrument Shown, long Cited)
{
    /// <summary>Derives it.</summary>
    /// <param name="key">The instrument's id.</param>
    /// <param name="heads">The heads of its own texts, the English ones first; none where it is not loaded.</param>
    /// <param name="assertions">What texts assert: of its own id, or of an id that became one of its names.</param>
    /// <param name="bodies">Gathers the body that is named.</param>
    public static DerivedInstrument Of(
        string key, IReadOnlyCollection<StoredHead> heads, IReadOnlyList<(bool IsOwn, Aspect Aspect, string Value, long Count)> assertions,
        BodyDerivation bodies)
    {
        var id = new InstrumentId(key);

        // The head is that of the text without a letter, else that of the first part.
        DocumentHead? head = heads.FirstOrDefault()?.Head;
        string? Own(Aspect aspect) => MajorityValue.Winner(assertions.Where(c => c.IsOwn && c.Aspect == aspect).Select(c => (c.Value, c.Count)));

        string? symbol = head?.Symbol ?? (id.IsSymbol ? key : Own(Aspect.Symbol));
        IReadOnlyList<KnownInstrument> known = KnownNames.Of(id);

        var recorded = RecordedFacts.Together(assertions.Where(c => c.IsOwn && c.Aspect == Aspect.Recorded).Select(c => c.Value));

        // A document gives no fuller title than it prints; the vocabulary does.
        string? title = head?.Title ?? recorded.Title ?? (known.Count == 1 && !id.IsSymbol ? known[0].Title : Own(Aspect.Title));

        // A title that is asserted of an id that became a name is a name.
        List<(string Value, long Count)> names =
        [
            .. assertions.Where(c => c.Aspect == Aspect.Name || (c.Aspect == Aspect.Title && !c.IsOwn)).Select(c => (c.Value, c.Count)),
        ];
        if (title is null && !id.IsSymbol)
        {
            title = MajorityValue.Winner(names);
        }

        string? body = head?.AdoptedBy ?? Own(Aspect.Body) ?? (symbol is null ? null : Bodies.Issuing(symbol)?.Name);
        DateOnly? cited = DayText.Read(MajorityValue.Winner(
            assertions.Where(c => c.Aspect == Aspect.Date && (symbol is null || DayOfSeries.Allows(symbol, DayText.Read(c.Value)!.Value)))
                .Select(c => (c.Value, c.Count))));
        var shown = new Instrument
        {
            Id = id,
            Symbol = symbol,
            Title = title,
            Topic = title is null ? Topic(assertions.Where(c => c.Aspect == Aspect.Topic).Select(c => (c.Value, c.Count))) : null,
            Names = Distinct(names, title),
            Kind = head is { Kind: not InstrumentKind.Other } ? head.Kind
                : Own(Aspect.Kind) is { } kind ? (InstrumentKind)int.Parse(kind, CultureInfo.InvariantCulture)
                : id.IsSymbol ? KindOf(key)
                : known.Count == 1 ? known[0].Kind
                : InstrumentKind.Other,
            Body = body is null ? null : new BodyId(bodies.IdOf(body)),
            Date = head?.Date ?? DayText.Read(recorded.Date) ?? (id.IsSymbol ? cited ?? DayOf(known) : DayOf(known) ?? cited),
            Session = head?.Session ?? recorded.Session,
            Meeting = head?.Meeting ?? recorded.Meeting,
            AgendaItem = head?.AgendaItem ?? recorded.AgendaItem,
            Subjects = SubjectsOf(head?.Subjects ?? [], recorded.Subjects),
            IsLoaded = head is not null,
            Languages = [.. heads.Select(h => Translation.LanguageOf(h.Letter)).Distinct()],
            Titles = [.. heads.Where(h => h.Head.Title is not null).Select(h => new LanguageName(Translation.LanguageOf(h.Letter), h.Head.Title!))
                .DistinctBy(t => t.Language).Where(t => t.Language != Translation.LanguageOf(heads.First().Letter))],
            NamesIn = NamesIn(id, assertions.Where(c => c.Aspect == Aspect.NameIn).Select(c => (c.Value, c.Count))),
        };
        return new DerivedInstrument(shown, assertions.Where(c => c.Aspect == Aspect.Cited).Sum(c => c.Count));
    }

    // One subject is one heading, in whatever case of letters it is printed.
    private static string[] SubjectsOf(IReadOnlyList<string> own, IReadOnlyList<string> recorded) =>
        [.. own.Concat(recorded).Select(Subjects.Canonical).Distinct(StringComparer.OrdinalIgnoreCase)];

    // One name a kebab case, in its commonest spelling; the commonest name first.
    private static string[] Distinct(IEnumerable<(string Value, long Count)> names, string? title)
    {
        string own = KebabCase.Of(title);
        return
        [
            .. names.GroupBy(n => KebabCase.Of(n.Value), StringComparer.Ordinal)
                .Where(g => g.Key.Length > 0 && g.Key != own)
                .OrderByDescending(g => g.Sum(n => n.Count)).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => MajorityValue.Winner(g)!),
        ];
    }

    // In each language first the name that the vocabulary has, whose other forms are no names of their own; then what texts print besides, the
    // commonest first, one spelling each.
    private static LanguageName[] NamesIn(InstrumentId id, IEnumerable<(string Value, long Count)> names)
    {
        IReadOnlyList<LanguageName> known = LanguageNames.Of(id);
        ILookup<string, (string Name, long Count)> printed = names.Select(n => (Name: LanguageName.Parse(n.Value), n.Count))
            .ToLookup(n => n.Name.Language, n => (n.Name.Name, n.Count), StringComparer.Ordinal);
        return
        [
            .. Languages.All.Select(l => l.Code).SelectMany(language =>
            {
                LanguageName[] own = [.. known.Where(n => n.Language == language)];
                HashSet<string> forms = [.. own.Select(n => NameSpelling.Of(n.Name))];
                return own.Take(1).Concat(printed[language].GroupBy(n => NameSpelling.Of(n.Name), StringComparer.Ordinal)
                    .Where(same => !forms.Contains(same.Key))
                    .OrderByDescending(same => same.Sum(n => n.Count)).ThenBy(same => same.Key, StringComparer.Ordinal)
                    .Select(same => new LanguageName(language, MajorityValue.Winner(same)!)));
            }),
        ];
    }

    // Two spellings are one topic: of each the commonest.
    private static string? Topic(IEnumerable<(string Value, long Count)> topics) => Distinct(topics, null).FirstOrDefault();

    // Of named texts the vocabulary knows better than those who cite them, of which some mean another day or another text.
    private static DateOnly? DayOf(IReadOnlyList<KnownInstrument> known) =>
        known.Count > 0 && known.All(k => k.Date == known[0].Date) ? known[0].Date : null;

    // What the symbol's series says: A/RES/… is a resolution whoever mentions it.
    private static InstrumentKind KindOf(string symbol) =>
        Bodies.Issuing(symbol)?.Series.FirstOrDefault(s => symbol.StartsWith(s.Symbol.Split('{')[0], StringComparison.Ordinal))?.Kind
        ?? InstrumentKind.Document;
}
