using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Tests;

/// <summary>A small graph that is held in memory, all of it: what lists are made of.</summary>
internal sealed record NaiveGraph(
    IReadOnlyCollection<Instrument> Instruments, IReadOnlyCollection<Provision> Provisions, IReadOnlyCollection<Citation> Citations,
    IReadOnlyCollection<Statement> Statements, IReadOnlyCollection<AdoptionRecord> Records);

/// <summary>
/// Filtered lists, worked out the long way: each thing is looked at, each condition is tried as its sentence says. What stores answer is held
/// against it, and small graphs are answered for by it.
/// </summary>
internal sealed class NaiveLists(NaiveGraph graph)
{
    private readonly Dictionary<InstrumentId, Instrument> _instruments = graph.Instruments.ToDictionary(i => i.Id);
    private readonly Dictionary<ProvisionId, Provision> _provisions = graph.Provisions.ToDictionary(p => p.Id);

    public IEnumerable<Instrument> Instruments(InstrumentFilter filter) => graph.Instruments.Where(i => Fits(i, filter));

    public IEnumerable<Citation> Citations(CitationFilter filter, ListOrder order) => Ordered(
        graph.Citations.Where(c => IsCounted(c.Id.Source) && Fits(c, filter)), c => c.Id.Source, order,
        c => c.Target is { } target ? CitationsOf(target) : 0, c => c.Id.Start.ToString("D9", null));

    public IEnumerable<Relation> Relations(CitationFilter filter, ListOrder order)
    {
        Relation[] fitting =
        [
            .. graph.Citations.Where(c => IsCounted(c.Id.Source) && c.Target is not null && Fits(c, filter))
                .SelectMany(c => Cited(c).Select(to => (c.Id.Source, c.Relation, To: to))).Distinct()
                .Select(e => new Relation
                {
                    From = e.Source,
                    Type = e.Relation,
                    To = e.To,
                    CitationCount = graph.Citations.Count(c => c.Id.Source == e.Source && c.Relation == e.Relation && Cited(c).Contains(e.To)),
                }),
        ];
        return Ordered(fitting, r => r.From.Provision, order, r => r.CitationCount, r => $"{(int)r.Type:D2}~{r.To}");
    }

    public IEnumerable<Provision> Provisions(ProvisionFilter filter, ListOrder order) => Ordered(
        graph.Provisions.Where(p => IsCounted(p.Id) && Fits(p.Id, filter)), p => p.Id, order,
        p => graph.Citations.Count(c => Parts(c).Any(part => IsIn(part, p.Id))), _ => "");

    public IEnumerable<Statement> Statements(StatementFilter filter, ListOrder order) => Ordered(
        graph.Statements.Where(s => IsCounted(s.Source) && Fits(s, filter)), s => s.Source, order, s => CitationsOf(s.Subject), _ => "");

    public IEnumerable<Citation> CitationsOf(EntityId entity, CitationFilter filter, ListOrder order = ListOrder.Text) => Ordered(
        graph.Citations.Where(c => IsOf(c, entity) && Fits(c, filter)), c => c.Id.Source, order,
        c => c.Target is { } target ? CitationsOf(target) : 0, c => c.Id.Start.ToString("D9", null));

    public IEnumerable<Citation> CitationsIn(EntityId entity, CitationFilter filter, ListOrder order = ListOrder.Text) => Ordered(
        graph.Citations.Where(c => IsIn(c.Id.Source, entity) && Fits(c, filter)), c => c.Id.Source, order,
        c => c.Target is { } target ? CitationsOf(target) : 0, c => c.Id.Start.ToString("D9", null));

    public IReadOnlyList<CountedWord> Words(FilterWord kind)
    {
        Citation[] counted = [.. graph.Citations.Where(c => IsCounted(c.Id.Source))];
        Provision[] provisions = [.. graph.Provisions.Where(p => IsCounted(p.Id))];
        IEnumerable<string?> words = kind switch
        {
            FilterWord.Body => graph.Instruments.Select(i => i.Body?.Value),
            FilterWord.Session => graph.Instruments.Select(i => i.Session),
            FilterWord.Subject => graph.Instruments.SelectMany(i => i.Subjects.Distinct()),
            FilterWord.Opening => provisions.Select(p => p.Verb),
            FilterWord.Action => provisions.Select(p => p.Action),
            FilterWord.Verb => counted.Select(c => c.Verb),
            FilterWord.Pinpoint => counted.Select(c => c.Pinpoint),
            FilterWord.Search => graph.Instruments.SelectMany(i => new[] { i.Symbol, i.Title ?? i.Topic }.Concat(i.Names).Concat(i.Subjects))
                .Concat(provisions.Select(p => p.Text)).SelectMany(SearchedWords),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return [.. words.OfType<string>().CountBy(w => w).Select(w => new CountedWord(w.Key, w.Value))
            .OrderByDescending(w => w.Count).ThenBy(w => w.Word, StringComparer.Ordinal)];
    }

    public bool Fits(Instrument instrument, InstrumentFilter filter)
    {
        AdoptionRecord[] records = [.. graph.Records.Where(r => r.Instrument == instrument.Id)];
        return Any(filter.Bodies, b => instrument.Body == BodyOf(b)
                || (filter.WithSubsidiaries && instrument.Body is { } body && BodyFamily.Of(BodyOf(b).Value).Contains(body.Value)))
            && Any(filter.Kinds, k => k == instrument.Kind)
            && (filter.DateFrom is not { } from || instrument.Date >= from)
            && (filter.DateTo is not { } to || instrument.Date <= to)
            && Any(filter.Sessions, s => string.Equals(s, instrument.Session, StringComparison.OrdinalIgnoreCase))
            && (filter.IsLoaded ?? instrument.IsLoaded) == instrument.IsLoaded
            && Any(filter.Subjects, w => instrument.Subjects.Contains(Subjects.Find(w)?.Term ?? w, StringComparer.OrdinalIgnoreCase))
            && Any(filter.Sponsors, by => records.Any(r => r.Sponsors.Any(s => s.State == by)))
            && filter.Votes.All(w => records.Any(r => r.Votes.Any(v => v.State == w.State && (w.Vote ?? v.Vote) == v.Vote)))
            && Any(filter.Adoptions, kind => records.Any(r => r.Adoption == kind))
            && Any(filter.Drafts, draft => records.Any(r => r.Drafts.Contains(draft)))
            && (filter.HasVotes is not { } has || has == records.Any(r => r.Votes.Count > 0))
            && filter.Only?.Contains(instrument.Id) != false
            && filter.Cites.All(wanted => graph.Citations.Any(c => c.Id.Source.Instrument == instrument.Id && IsOf(c, wanted)))
            && filter.CitedBy.All(wanted => graph.Citations.Any(c => IsIn(c.Id.Source, wanted) && IsOf(c, instrument.Id)))
            && Has(string.Join(' ', [instrument.Symbol, instrument.Title, .. instrument.Names]), filter.Text);
    }

    public bool Fits(ProvisionId id, ProvisionFilter filter) =>
        _provisions.TryGetValue(id, out Provision? provision)
        && Any(filter.In, entity => IsIn(id, entity))
        && Any(filter.Kinds, k => k == provision.Kind)
        && Any(filter.Labels, l => l == id.Label)
        && Any(filter.Openings, v => v == provision.Verb)
        && Any(filter.Actions, a => a == provision.Action)
        && filter.Cites.All(wanted => graph.Citations.Any(c => IsIn(c.Id.Source, id) && IsOf(c, wanted)))
        && Has(provision.Text, filter.Text)
        && IsLet(id.Instrument, filter.Instrument);

    public bool Fits(Citation citation, CitationFilter filter) =>
        Any(filter.Types, t => t == citation.Relation)
        && Any(filter.Statuses, s => s == citation.Status)
        && Any(filter.Verbs, v => v == citation.Verb)
        && Any(filter.Pinpoints, p => p == citation.Pinpoint)
        && (filter.HasPinpoint is not { } has || has == citation.Pinpoint is not null)
        && Any(filter.Of, wanted => IsOf(citation, wanted))
        && IsLet(citation.Id.Source.Instrument, filter.Source)
        && Fits(citation.Id.Source, filter.Provision)
        && (filter.Target == InstrumentFilter.None || (citation.Target is { } target && IsLet(target, filter.Target)));

    public bool Fits(Statement statement, StatementFilter filter) =>
        Any(filter.Types, t => t == statement.Type)
        && IsLet(statement.Source.Instrument, filter.Source)
        && IsLet(statement.Subject, filter.Subject)
        && (filter.Object == InstrumentFilter.None || (statement.Object is { } thing && IsLet(thing, filter.Object)))
        && Any(filter.Bodies, b => statement.Body == BodyOf(b));

    private bool IsLet(InstrumentId id, InstrumentFilter filter) => _instruments.TryGetValue(id, out Instrument? instrument) && Fits(instrument, filter);

    // A citation is of an instrument by its target, or by the part of its text that it leads to, also where an annex of another holds that.
    private bool IsOf(Citation citation, EntityId entity) => citation.Target is not null
        && ((!entity.IsProvision && citation.Target == entity.Instrument) || Parts(citation).Any(part => IsIn(part, entity)));

    private bool IsIn(ProvisionId part, EntityId entity)
    {
        if (!entity.IsProvision)
        {
            return (part.Instrument == entity.Instrument && IsCounted(part))
                || (_instruments.GetValueOrDefault(entity.Instrument)?.ContainedIn is { } annex && IsIn(part, annex));
        }

        for (ProvisionId? at = part; at is { } id; at = _provisions.GetValueOrDefault(id)?.Parent)
        {
            if (id == entity.Provision)
            {
                return true;
            }
        }

        return false;
    }

    private int CitationsOf(InstrumentId id) => graph.Citations.Count(c => c.Target == id && c.Status == CitationStatus.Resolved);

    private EntityId[] Cited(Citation citation) =>
        citation.Target is not { } target ? [] : Parts(citation) is { Length: > 0 } parts ? [.. parts.Select(p => (EntityId)p)] : [target];

    // Where a pinpoint leads: the first part is said of the citation, the others follow from their names.
    private ProvisionId[] Parts(Citation citation)
    {
        if (citation.TargetProvision is not { } first)
        {
            return [];
        }

        string? annex = first.Instrument == citation.Target ? null : _instruments.GetValueOrDefault(citation.Target!.Value)?.ContainedIn?.Label;
        var text = new PinpointedText(first.Instrument, annex);
        return [.. citation.Parts.SelectMany(p => text.Places(p).Where(_provisions.ContainsKey).Take(1)).Prepend(first).Distinct()];
    }

    // What stands apart is below 0.
    private bool IsCounted(ProvisionId id) => !_provisions.TryGetValue(id, out Provision? provision) || provision.Ordinal >= 0;

    private static BodyId BodyOf(string word) =>
        Bodies.Find(word)?.Id ?? (word.StartsWith(BodyId.Prefix, StringComparison.Ordinal) ? new BodyId(word) : BodyId.FromName(word));

    private static bool Any<T>(IReadOnlyList<T> wanted, Func<T, bool> fits) => wanted.Count == 0 || wanted.Any(fits);

    // Each word in any of its forms; what tells nothing counts only where there is nothing else.
    private static bool Has(string text, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return true;
        }

        string[] wanted = [.. Words(words)];
        string[] telling = [.. wanted.Where(w => !WordForms.IsCommon(w))];
        return wanted.Length > 0 && (telling.Length > 0 ? telling : wanted).All(w => WordForms.Of(w).Any(Words(text).Contains));
    }

    private static IEnumerable<string> SearchedWords(string? text) =>
        Words(text ?? "").Where(w => !w.Any(char.IsAsciiDigit)).SelectMany(w => KebabCase.Of(w).Split('-', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Words(string text) =>
        new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private IOrderedEnumerable<T> Ordered<T>(
        IEnumerable<T> items, Func<T, ProvisionId> place, ListOrder order, Func<T, int> cited, Func<T, string> last) =>
        items.OrderBy(item => order switch
        {
            ListOrder.DateAsc => (_instruments[place(item).Instrument].Date ?? DateOnly.MaxValue).DayNumber,
            ListOrder.DateDesc => -(_instruments[place(item).Instrument].Date ?? DateOnly.MinValue).DayNumber,
            ListOrder.MostCited => -cited(item),
            _ => 0,
        })
            .ThenBy(item => place(item).Instrument.Value, StringComparer.Ordinal)
            .ThenBy(item => _provisions[place(item)].Ordinal).ThenBy(last, StringComparer.Ordinal);
}
