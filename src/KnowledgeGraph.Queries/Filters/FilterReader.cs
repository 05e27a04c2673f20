using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Filters;

/// <summary>
/// Reads filters as people type them: sessions by number, verbs in any case, pinpoints as they are said, references as
/// <see cref="ReferenceResolver"/> reads them. A typed filter is one of <see cref="InstrumentFilter"/> and the like whose words are those typed, and whose
/// ids are the references (<see cref="Typed"/>); what is read is the same filter with the words that the graph has. A word that nothing has is refused.
/// </summary>
/// <param name="graph">Says which words there are.</param>
/// <param name="references">Says what references mean.</param>
public sealed class FilterReader(IGraphReader graph, ReferenceAnswers references)
{
    private readonly Dictionary<FilterWord, Following<KnownWords>> _words = Enum.GetValues<FilterWord>().ToDictionary(
        kind => kind,
        kind => new Following<KnownWords>(graph, async stop => new KnownWords(await graph.WordsAsync(kind, stop).ConfigureAwait(false))));

    /// <summary>A reference as typed, in the place of what it means.</summary>
    public static EntityId Typed(string reference) => new(new InstrumentId(reference));

    /// <summary>Reads a filter of instruments.</summary>
    /// <exception cref="UnknownWordException">It names what nothing has.</exception>
    /// <exception cref="UnmeantReferenceException">A reference means no one thing.</exception>
    public async Task<InstrumentFilter> ReadAsync(InstrumentFilter typed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        await CheckStatesAsync(typed, cancellationToken).ConfigureAwait(false);
        return typed with
        {
            Bodies = await BodiesAsync(typed.Bodies, typed.WithSubsidiaries, cancellationToken).ConfigureAwait(false),
            Sessions = await SessionsAsync(typed.Sessions, cancellationToken).ConfigureAwait(false),
            Subjects = await SubjectsAsync(typed.Subjects, cancellationToken).ConfigureAwait(false),
            Only = typed.Only is not { } only ? null
                : [.. (await MeantAsync([.. only.Select(i => Typed(i.Value))], cancellationToken).ConfigureAwait(false)).Select(e => e.Instrument)],
            Cites = await MeantAsync(typed.Cites, cancellationToken).ConfigureAwait(false),
            CitedBy = await MeantAsync(typed.CitedBy, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Reads a filter of provisions.</summary>
    /// <inheritdoc cref="ReadAsync(InstrumentFilter, CancellationToken)" path="/exception"/>
    public async Task<ProvisionFilter> ReadAsync(ProvisionFilter typed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed with
        {
            Instrument = await ReadAsync(typed.Instrument, cancellationToken).ConfigureAwait(false),
            In = await MeantAsync(typed.In, cancellationToken).ConfigureAwait(false),
            Openings = await FormsAsync(FilterWord.Opening, "opening", typed.Openings, cancellationToken).ConfigureAwait(false),
            Actions = await FormsAsync(FilterWord.Action, "action", typed.Actions, cancellationToken).ConfigureAwait(false),
            Cites = await MeantAsync(typed.Cites, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Reads a filter of citations. A part of a text that is not loaded is what is pinpointed so in it: Article 51 of the Charter.</summary>
    /// <inheritdoc cref="ReadAsync(InstrumentFilter, CancellationToken)" path="/exception"/>
    public async Task<CitationFilter> ReadAsync(CitationFilter typed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        (IReadOnlyList<EntityId> of, string? part) = await CitedAsync(typed.Of, cancellationToken).ConfigureAwait(false);
        return typed with
        {
            Verbs = await FormsAsync(FilterWord.Verb, "verb", typed.Verbs, cancellationToken).ConfigureAwait(false),
            Pinpoints = await PinpointsAsync(typed.Pinpoints, part, cancellationToken).ConfigureAwait(false),
            Source = await ReadAsync(typed.Source, cancellationToken).ConfigureAwait(false),
            Provision = await ReadAsync(typed.Provision, cancellationToken).ConfigureAwait(false),
            Target = await ReadAsync(typed.Target, cancellationToken).ConfigureAwait(false),
            Of = of,
        };
    }

    /// <summary>Reads a filter of statements.</summary>
    /// <inheritdoc cref="ReadAsync(InstrumentFilter, CancellationToken)" path="/exception"/>
    public async Task<StatementFilter> ReadAsync(StatementFilter typed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed with
        {
            Source = await ReadAsync(typed.Source, cancellationToken).ConfigureAwait(false),
            Subject = await ReadAsync(typed.Subject, cancellationToken).ConfigureAwait(false),
            Object = await ReadAsync(typed.Object, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Reads the filter of a list that is counted.</summary>
    /// <inheritdoc cref="ReadAsync(InstrumentFilter, CancellationToken)" path="/exception"/>
    public async Task<CountedList> ReadAsync(CountedList typed, CancellationToken cancellationToken = default) => typed switch
    {
        CountedInstruments instruments => instruments with { Filter = await ReadAsync(instruments.Filter, cancellationToken).ConfigureAwait(false) },
        CountedHits hits => hits with
        {
            Query = hits.Query with { Filter = await ReadAsync(hits.Query.Filter, cancellationToken).ConfigureAwait(false) },
        },
        CountedCitations citations => citations with { Filter = await ReadAsync(citations.Filter, cancellationToken).ConfigureAwait(false) },
        CountedRelations relations => relations with { Filter = await ReadAsync(relations.Filter, cancellationToken).ConfigureAwait(false) },
        CountedProvisions provisions => provisions with { Filter = await ReadAsync(provisions.Filter, cancellationToken).ConfigureAwait(false) },
        CountedStatements statements => statements with { Filter = await ReadAsync(statements.Filter, cancellationToken).ConfigureAwait(false) },
        _ => typed,
    };

    private async Task<IReadOnlyList<string>> BodiesAsync(IReadOnlyList<string> typed, bool withSubsidiaries, CancellationToken cancellationToken)
    {
        if (typed.Count == 0)
        {
            return typed;
        }

        KnownWords known = await KnownAsync(FilterWord.Body, cancellationToken).ConfigureAwait(false);
        HashSet<string> there = [.. known.All];
        return
        [
            .. typed.Select(word => BodyFamily.IdOf(word).Value is var id && (withSubsidiaries ? BodyFamily.Of(id) : [id]).Any(there.Contains)
                ? id : throw Unknown(word.StartsWith(BodyId.Prefix, StringComparison.Ordinal) ? word[BodyId.Prefix.Length..] : word)),
        ];

        UnknownWordException Unknown(string name) => new("body", name, known.Near(name, BodyFamily.NameOf));
    }

    private async Task<IReadOnlyList<string>> SessionsAsync(IReadOnlyList<string> typed, CancellationToken cancellationToken)
    {
        if (typed.Count == 0)
        {
            return typed;
        }

        KnownWords known = await KnownAsync(FilterWord.Session, cancellationToken).ConfigureAwait(false);
        return [.. typed.SelectMany(word => Forms(word).ToArray() is { Length: > 0 } forms
            ? forms : throw new UnknownWordException("session", word, known.Near(word, s => s)))];

        IEnumerable<string> Forms(string word) => int.TryParse(word.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? known.All.Where(s => SessionNumber.Of(s) == number) : known.Of(word);
    }

    private async Task<IReadOnlyList<string>> SubjectsAsync(IReadOnlyList<string> typed, CancellationToken cancellationToken)
    {
        if (typed.Count == 0)
        {
            return typed;
        }

        KnownWords known = await KnownAsync(FilterWord.Subject, cancellationToken).ConfigureAwait(false);
        return [.. typed.SelectMany(word => known.Of(Subjects.Find(word)?.Term ?? word).ToArray() is { Length: > 0 } forms
            ? forms : throw new UnknownWordException("subject", word, known.Near(word, s => s)))];
    }

    private async Task<IReadOnlyList<string>> FormsAsync(
        FilterWord kind, string name, IReadOnlyList<string> typed, CancellationToken cancellationToken)
    {
        if (typed.Count == 0)
        {
            return typed;
        }

        KnownWords known = await KnownAsync(kind, cancellationToken).ConfigureAwait(false);
        return [.. typed.SelectMany(word => known.Of(word).ToArray() is { Length: > 0 } forms
            ? forms : throw new UnknownWordException(name, word, known.Near(word, w => w))).Distinct(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<string>> PinpointsAsync(IReadOnlyList<string> typed, string? part, CancellationToken cancellationToken)
    {
        if (typed.Count == 0 && part is null)
        {
            return typed;
        }

        KnownWords known = await KnownAsync(FilterWord.Pinpoint, cancellationToken).ConfigureAwait(false);
        (string Printed, HashSet<string> Places)[] all = [.. known.All.Select(p => (p, PinpointPlaces.Of(p)))];
        HashSet<string> there = typed.Count == 0 ? [.. known.All] : [.. typed.SelectMany(Fitting)];
        if (part is not null)
        {
            there.IntersectWith(InPlace(part));
        }

        return [.. there.Order(StringComparer.Ordinal)];

        // A part of what is cited is the place that has a page of its own, and what is in it.
        string[] InPlace(string word) => PlaceReader.Of(word) is [var place, ..]
            && known.All.Where(p => PlaceReader.AllOf(p).Contains(place)).ToArray() is { Length: > 0 } named ? named : Fitting(word);

        string[] Fitting(string word)
        {
            HashSet<string> wanted = PinpointPlaces.Of(word);
            string[] fitting = wanted.Count == 0 ? [] : [.. all.Where(p => wanted.IsSubsetOf(p.Places)).Select(p => p.Printed)];
            return fitting.Length > 0 ? fitting : throw new UnknownWordException("pinpoint", word, known.Near(word, p => p));
        }
    }

    private async Task CheckStatesAsync(InstrumentFilter typed, CancellationToken cancellationToken)
    {
        StateId[] named = [.. typed.Sponsors, .. typed.Votes.Select(v => v.State)];
        if (named.Length == 0)
        {
            return;
        }

        IReadOnlyList<State> states = await graph.StatesAsync([], cancellationToken).ConfigureAwait(false);
        if (named.Where(n => states.All(s => s.Id != n)).Select(n => (StateId?)n).FirstOrDefault() is { } unknown)
        {
            var known = new KnownWords([.. states.Select(s => new CountedWord(s.Name, 1))]);
            throw new UnknownWordException("State", unknown.Value, known.Near(unknown.Value, s => s));
        }
    }

    // What is cited: of one reference to a part of a text that is not loaded the text, and the part.
    private async Task<(IReadOnlyList<EntityId> Of, string? Part)> CitedAsync(IReadOnlyList<EntityId> typed, CancellationToken cancellationToken)
    {
        if (typed.Count == 0)
        {
            return (typed, null);
        }

        IReadOnlyList<ReferenceAnswer> answers =
            await references.ReadAsync([.. typed.Select(t => t.ToString())], cancellationToken).ConfigureAwait(false);
        return answers is [ReferenceAnswer.PartMissing { Instrument: var text } missing] && MeantPlace.IsIn(text)
            ? ([text.Id], missing.Part) : ([.. answers.Select(Entity)], null);
    }

    private async Task<IReadOnlyList<EntityId>> MeantAsync(IReadOnlyList<EntityId> typed, CancellationToken cancellationToken) =>
        typed.Count == 0 ? typed :
        [
            .. (await references.ReadAsync([.. typed.Select(t => t.ToString())], cancellationToken).ConfigureAwait(false)).Select(Entity),
        ];

    private static EntityId Entity(ReferenceAnswer answer) =>
        answer is ReferenceAnswer.Found found ? found.Meant.Entity : throw new UnmeantReferenceException(answer);

    private Task<KnownWords> KnownAsync(FilterWord kind, CancellationToken cancellationToken) => _words[kind].GetAsync(cancellationToken);
}
