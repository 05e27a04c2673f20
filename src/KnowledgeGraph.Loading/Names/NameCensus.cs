using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Loading.Names;

/// <summary>
/// Counts by what names texts cite, and what they say of each: what the authority of names (<c>instruments.json</c>) is checked and grown by.
/// </summary>
public sealed class NameCensus
{
    private static readonly Dictionary<string, KnownInstrument> Authority = KnownInstruments.All
        .SelectMany(i => i.Names.Prepend(i.Title).Select(n => KebabCase.Of(n)).Distinct().Select(name => (name, i)))
        .DistinctBy(n => n.name).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);

    private static readonly Dictionary<InstrumentId, KnownInstrument> ById = KnownInstruments.All.ToDictionary(i => i.Id);

    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);
    private int _document;

    /// <summary>Takes in a document.</summary>
    public void Add(Document document)
    {
        _document++;
        var places = new NamePlaces(document);
        foreach (DocumentCitation citation in document.Citations)
        {
            if (citation is { Status: CitationStatus.Resolved, CitedName: string name, Target: { } target }
                && KebabCase.Of(name) is { Length: > 0 } key)
            {
                if (!_tallies.TryGetValue(key, out Tally? tally))
                {
                    _tallies[key] = tally = new Tally();
                }

                tally.Add(_document, name, target.Id, citation.CitedDate, places.Of(citation));
            }
        }
    }

    /// <summary>The names, those to act upon first, each finding by the number of documents and then by name.</summary>
    /// <param name="least">How many documents cite something by a name at the least.</param>
    public IReadOnlyList<CountedName> Names(int least) =>
        [.. _tallies.Where(t => t.Value.Documents >= least).Select(t => t.Value.Name(Authority.GetValueOrDefault(t.Key)))
            .OrderBy(n => n.Finding).ThenByDescending(n => n.Documents).ThenBy(n => n.Name, StringComparer.Ordinal)];

    // Spellings of one name that differ in case, dashes or accents are one name.
    private sealed class Tally
    {
        private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
        private readonly Count<NamePlace> _places = new();
        private readonly Count<InstrumentId> _targets = new();
        private readonly Count<DateOnly> _dates = new();
        private int _last;
        private int _citations;

        public int Documents { get; private set; }

        public void Add(int document, string name, InstrumentId target, DateOnly? date, NamePlace? place)
        {
            _citations++;
            Documents += _last == document ? 0 : 1;
            _last = document;
            _spellings[name] = _spellings.GetValueOrDefault(name) + 1;
            _targets.Add(document, target);
            if (date is { } day)
            {
                _dates.Add(document, day);
            }

            if (place is not null)
            {
                _places.Add(document, place);
            }
        }

        public CountedName Name(KnownInstrument? known)
        {
            IReadOnlyList<Counted<NamePlace>> places = _places.All;
            IReadOnlyList<Counted<InstrumentId>> targets = _targets.All;
            IReadOnlyList<Counted<DateOnly>> dates = _dates.All;
            KnownInstrument? meant = known is null && targets is [{ What: var only }] ? ById.GetValueOrDefault(only) : null;
            NameFinding finding = known is not null ? OfKnown(known, places, dates)
                : meant is not null ? NameFinding.Alias
                : targets.Count > 1 || places.Select(p => p.What.Source).Distinct(StringComparer.Ordinal).Count() > 1 ? NameFinding.Several
                : places.Count > 0 ? NameFinding.Bound : NameFinding.Unbound;
            string spelling = _spellings.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;
            return new CountedName(spelling, finding, known ?? meant, Documents, _citations, places, targets, dates);
        }

        private static NameFinding OfKnown(KnownInstrument known, IReadOnlyList<Counted<NamePlace>> places, IReadOnlyList<Counted<DateOnly>> dates)
        {
            bool contradicted = places.Any(p => p.What.AgreesWith(known) == false) || (known.Date is { } date && dates.Any(d => d.What != date));
            bool lacking = places.Any(p => p.What.AgreesWith(known) is null) && !places.Any(p => p.What.AgreesWith(known) == true);
            return contradicted ? NameFinding.Contradicted : lacking ? NameFinding.Incomplete : NameFinding.Known;
        }
    }

    private sealed class Count<T>
        where T : notnull
    {
        private readonly Dictionary<T, (int Last, int Documents)> _counts = [];

        public IReadOnlyList<Counted<T>> All =>
            [.. _counts.OrderByDescending(c => c.Value.Documents).ThenBy(c => c.Key.ToString(), StringComparer.Ordinal)
                .Select(c => new Counted<T>(c.Key, c.Value.Documents))];

        public void Add(int document, T what)
        {
            (int last, int documents) = _counts.GetValueOrDefault(what);
            _counts[what] = (document, last == document ? documents : documents + 1);
        }
    }
}
