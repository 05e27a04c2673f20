using System.Collections.Frozen;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>
/// Where the ids lead that documents call by one name, by all uses of the name together. Nothing is merged that only looks alike: a name
/// that means several texts, or one of another day, means none of them.
/// </summary>
/// <param name="key">The name's key.</param>
/// <param name="uses">Who calls what so.</param>
/// <param name="of">What is known of an id so far.</param>
internal sealed class NameMeanings(string key, IReadOnlyList<NameUse> uses, Func<string, ReferenceState> of)
{
    private const int FewestTellingWords = 3;
    private const int FewestWordsOfALongTitle = 6;
    private const int LettersOfATellingWord = 4;

    private static readonly FrozenSet<string> RepeatedNouns = Keys(NameVocabulary.English.Repeated);
    private static readonly FrozenSet<string> MeetingBodies = Keys(NameVocabulary.English.MeetingBodies);

    private readonly Dictionary<string, string> leads = new(StringComparer.Ordinal);

    /// <summary>The instrument that the vocabulary knows by a name: by all of it, or by the beginning of a long title that texts break off.</summary>
    public static InstrumentId? Known(string key) =>
        KnownNames.Find(key) ?? NameForms.Known(key) ?? (TellingWords(key) >= FewestWordsOfALongTitle ? KnownNames.Beginning(key) : null);

    /// <summary>The instruments that ids lead to: of those only whose own name this is.</summary>
    public IReadOnlyDictionary<string, string> Decide()
    {
        string[] ids = [.. uses.Select(u => u.Instrument).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ILookup<bool, string> local = ids.ToLookup(IsExplainedByItsDocument);
        DecideSpellings([.. local[false].Where(id => !new InstrumentId(id).IsSymbol && NameKey.Of(id) == key)], [.. local[false]]);
        DecideLocal([.. local[true].Where(IsOwnName)]);
        return leads;
    }

    private static FrozenSet<string> Keys(IEnumerable<string> words) => words.Select(word => NameKey.Of(word)).ToFrozenSet(StringComparer.Ordinal);

    private bool IsExplainedByItsDocument(string id) => of(id).Tally.Values(Aspect.BuildsOn).Any();

    // Of "the Framework Agreement in …" that is not "the Framework Agreement" too: where each of two names decided, they would never agree.
    private bool IsOwnName(string id) => NameKey.Of(id) is var name
        && uses.Any(u => u.Instrument == id && name == $"{key}-in-{NameKey.Of(u.Document)}");

    private void DecideSpellings(IReadOnlyList<string> spellings, IReadOnlyList<string> all)
    {
        if (spellings.Count == 0)
        {
            return;
        }

        foreach (string id in spellings)
        {
            leads[id] = of(id).ByItself ?? id;
        }

        // A resolution's name that is known letter by letter has been read by those who know it: if it has an id of its own there, then with reason.
        string? known = Known(key) is { } instrument ? of(instrument.Value).After ?? instrument.Value : null;
        foreach (string id in known is null ? [] : spellings)
        {
            var other = new InstrumentId(known!);
            leads[id] = !IsPlaced(id) && !(KnownNames.Has(id) && other.IsSymbol) && IsOfItsDay(id, other) ? known! : leads[id];
        }

        string[] free = [.. spellings.Where(id => !IsPlaced(id))];
        if (Common(spellings, free, all) is { } meant)
        {
            foreach (string id in free)
            {
                leads[id] = meant;
            }
        }
    }

    // Whether it is said where its text stands, or known what it is.
    private bool IsPlaced(string id) =>
        leads[id] != id || of(id).HasText || of(id).Tally.Places.Holder is not null || KnownNames.Of(new InstrumentId(id)).Count > 0;

    private string? Common(IReadOnlyList<string> spellings, IReadOnlyList<string> free, IReadOnlyList<string> all)
    {
        // What one spelling is said to be, all are.
        string[] said = [.. spellings.Except(free, StringComparer.Ordinal).Select(id => leads[id]).Distinct(StringComparer.Ordinal)];
        if (said.Length > 0)
        {
            return said.Length == 1 ? said[0] : null;
        }

        string[] days =
        [
            .. free.Select(DayOf).OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        if (days.Length > 1)
        {
            return null;
        }

        string[] meant =
        [
            .. all.Except(spellings, StringComparer.Ordinal)
                .Where(id => IsFuller(id, days.Length == 0 ? null : days[0], spellings))
                .Select(id => of(id).After ?? id).Distinct(StringComparer.Ordinal),
        ];
        return meant.Length == 1 ? meant[0]
            : MajorityValue.Winner(uses.Select(u => u.Instrument).Where(id => free.Contains(id, StringComparer.Ordinal)).Select(id => (id, 1L)));
    }

    // "Doha Declaration" may mean any; "Declaration on a Culture of Peace" tells.
    private bool IsTelling => TellingWords(key) >= FewestTellingWords;

    private static int TellingWords(string key) => key.Split('-').Count(word => word.Length >= LettersOfATellingWord);

    private bool IsOfItsDay(string id, InstrumentId known) =>
        DayOf(id) is not { } day || KnownNames.Of(known) is not [{ Date: { } own }, ..] || DayText.Of(own) == day
            || NameKey.Of(known.Value) == key;

    // "Agreement of 8 July 2006" says its day, whatever texts print beside it.
    private string? DayOf(string spelling) => DayText.Of(NameForms.DayOf(key)) ?? of(spelling).Tally.Day;

    // What a document calls so for short may be one of many ("Strategic Framework for Peacebuilding in …"): it has to be a resolution, the same
    // with its owner in front, the same that goes on ("… on Drylands") in a text of the same kind, or one of the same day. Names lead to fuller
    // ones, so that none ever leads back.
    private bool IsFuller(string id, string? day, IReadOnlyList<string> spellings)
    {
        string? other = of(id).Tally.Day;
        if (day is not null && other is not null && day != other)
        {
            return false;
        }

        if (new InstrumentId(id).IsSymbol)
        {
            return IsTelling || IsKin(id, spellings);
        }

        string name = NameKey.Of(id);
        bool isLonger = name.Length > key.Length;
        if (NameForms.DayOf(name) is { } named)
        {
            // "Final Communiqué of 8 November 2005" is the body's own, whose name has its day too.
            return isLonger && NameForms.DayOf(key) == named;
        }

        return (day is not null && day == other && (NameForms.DayOf(key) is not null || isLonger) && !IsSpokenOfElsewhere(id, spellings))
            || (isLonger && IsTelling && name.EndsWith($"-{key}", StringComparison.Ordinal))
            || (isLonger && name.StartsWith($"{key}-", StringComparison.Ordinal) && IsKin(id, spellings));
    }

    // "the agreement reached on 21 March 2008" in Cyprus is not that of Chad of the same day.
    private bool IsSpokenOfElsewhere(string id, IReadOnlyList<string> spellings) => uses.Where(u => u.Instrument == id)
        .All(full => uses.Where(u => spellings.Contains(u.Instrument, StringComparer.Ordinal)).All(shorter => shorter.IsApartFrom(full, key)));

    // Whether every text that uses the shorter name is one of those that use the fuller one, or speaks of the same.
    private bool IsKin(string id, IReadOnlyList<string> spellings)
    {
        if (!NameForms.IsProper(key.Split('-')))
        {
            return false;
        }

        NameUse[] full = [.. uses.Where(u => u.Instrument == id)];
        return uses.Where(u => spellings.Contains(u.Instrument, StringComparer.Ordinal)).All(shorter => full.Any(use => shorter.IsKinOf(use, key)));
    }

    // Texts of one series that speak of one place, or have one title, call the same one so, if no number tells them apart.
    private void DecideLocal(IReadOnlyList<string> local)
    {
        if (local.Count == 0)
        {
            return;
        }

        HashSet<string> own = local.ToHashSet(StringComparer.Ordinal);
        var groups = new SameGroups();
        foreach (IEnumerable<NameUse> kin in IsPeriodic ? [] : Kin())
        {
            JoinKin([.. kin], own, groups);
        }

        JoinCited(own, groups);
        foreach (IGrouping<string, string> group in groups.With(local))
        {
            string[] named =
            [
                .. group.Where(id => !IsExplainedByItsDocument(id)).Select(id => leads.GetValueOrDefault(id) ?? of(id).After ?? id)
                    .Distinct(StringComparer.Ordinal),
            ];
            string[] ids = [.. group.Where(own.Contains)];
            string? first = named.Length == 0 ? ids.Order(StringComparer.Ordinal).First() : null;
            foreach (string id in ids)
            {
                leads[id] = of(id).HasText ? id
                    : of(id).ByItself is { } itself && itself != id ? itself
                    : named.Length switch { 0 => first!, 1 => named[0], _ => id };
            }
        }
    }

    private bool IsCalledByItsDay(string id) =>
        NameKey.Of(id) is var name && name.StartsWith($"{key}-", StringComparison.Ordinal) && NameForms.DayOf(name[(key.Length + 1)..]) is not null;

    // Of "the communiqué of the Peace and Security Council" there is one of each of its meetings.
    private bool IsPeriodic => key.Split('-') is var words && words.Any(RepeatedNouns.Contains) && words.Any(MeetingBodies.Contains);

    // By their title; texts without one by the place that they name most, or by the two.
    private IEnumerable<IEnumerable<NameUse>> Kin() => uses.Where(u => u.Series.Length > 0)
        .SelectMany(use => (use.IsOfTitledSeries ? [""] : DocumentTopic.Kin(use.Topic, key))
            .Select(topic => (Use: use, Kin: $"{use.Series} {topic}")))
        .GroupBy(u => u.Kin, u => u.Use, StringComparer.Ordinal);

    // What the texts that a document cites call so, if they mean one thing by it.
    private void JoinCited(HashSet<string> local, SameGroups groups)
    {
        Dictionary<string, string> heads = groups.With(local)
            .SelectMany(group => group.Select(id => (Id: id, Head: group.Min(StringComparer.Ordinal)!)))
            .ToDictionary(id => id.Id, id => id.Head, StringComparer.Ordinal);
        ILookup<string, NameUse> documents = uses.ToLookup(u => u.Document, StringComparer.Ordinal);
        (string Use, string Cited)[] pairs =
        [
            .. uses.Where(u => u.Series.Length > 0 && local.Contains(u.Instrument)).SelectMany(use =>
                Cited(use, documents).Select(cited => heads.GetValueOrDefault(cited) ?? cited).Distinct(StringComparer.Ordinal).ToArray()
                    is [string only] ? new[] { (use.Instrument, only) } : []),
        ];
        foreach ((string use, string cited) in pairs)
        {
            groups.Join(use, cited);
        }
    }

    private IEnumerable<string> Cited(NameUse use, ILookup<string, NameUse> documents) =>
        of(use.Instrument).Tally.Values(Aspect.BuildsOn).SelectMany(cited => documents[cited])
            .Where(other => other.Series == use.Series && other.Document != use.Document && use.MayBeOneWith(other) && !use.IsApartFrom(other, key))
            .Select(other => other.Instrument);

    // Of a text with a fuller name another document may call another part so: only one that is called so and by its day is meant.
    private void JoinKin(NameUse[] kin, HashSet<string> local, SameGroups groups)
    {
        NameUse[] called = [.. kin.Where(u => local.Contains(u.Instrument) || IsCalledByItsDay(u.Instrument))];
        foreach (NameUse use in called.Where(u => local.Contains(u.Instrument)))
        {
            foreach (NameUse other in called)
            {
                if (other.Instrument != use.Instrument && use.MayBeOneWith(other))
                {
                    groups.Join(use.Instrument, other.Instrument);
                }
            }
        }
    }
}
