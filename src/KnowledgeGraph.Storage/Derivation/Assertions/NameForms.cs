using System.Collections.Frozen;
using System.Globalization;

namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>
/// Under which keys a name is found: its own, and those of the shorter names that stand for it: without the year in front, as far as its noun
/// ("Interlaken Declaration" of the Interlaken Declaration on …), without the body that has it, by its noun and the day that is printed with it
/// ("Agreement of 8 July 2006").
/// </summary>
internal static class NameForms
{
    private const int FewestWordsBehindAYear = 2;
    private const int FewestWordsBehindAnOwner = 3;
    private const int LettersOfAYear = 4;
    private const int MostWordsBeforeANoun = 2;
    private const string DayFormat = "d-MMMM-yyyy";

    private static readonly FrozenSet<string> Nouns = Kebabs(NounVocabulary.English.Nouns.Keys);
    private static readonly FrozenSet<string> Tails = Kebabs(NounVocabulary.English.Tails);
    private static readonly FrozenSet<string> Connectors = Kebabs(NameVocabulary.English.Connectors);
    private static readonly FrozenSet<string> GeneralWords = Kebabs(NameVocabulary.English.GeneralWords);

    private static readonly string[] Owners =
        [.. Bodies.All.Select(body => NameKey.Of(body.Name)).Append(NameKey.Of("UN")).Select(owner => owner + "-").OrderByDescending(o => o.Length)];

    // Names in which others than the vocabulary's own may know its texts: by noun and day, by the year in front, without the owner in front.
    private static readonly FrozenDictionary<string, InstrumentId> KnownForms = KnownInstruments.All
        .SelectMany(known => known.Names.Prepend(known.Title).SelectMany(name => FormsOf(name, known.Date)).Select(key => (Key: key, known.Id)))
        .GroupBy(known => known.Key, known => known.Id, StringComparer.Ordinal).Where(ids => ids.Distinct().Count() == 1)
        .ToFrozenDictionary(ids => ids.Key, ids => ids.First(), StringComparer.Ordinal);

    /// <summary>The keys of a name, its own first.</summary>
    /// <param name="name">A name, or the kebab case of one.</param>
    /// <param name="days">The days that are printed with it.</param>
    public static IEnumerable<string> Of(string name, IEnumerable<DateOnly> days)
    {
        string key = NameKey.Of(name);
        string[] words = KebabCase.Of(name).Split('-');
        return days.SelectMany(day => OfDay(words, day)).Prepend(WithoutOwner(key)).Prepend(Front(words)).Prepend(WithoutYear(key))
            .OfType<string>().Prepend(key)
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The key of a name without the year in front of it, which only dates it; null for a name without one, or with little else.</summary>
    public static string? WithoutYear(string key) =>
        key.Length > LettersOfAYear && key[LettersOfAYear] == '-' && key[0] is '1' or '2'
            && key.AsSpan(0, LettersOfAYear).IndexOfAnyExceptInRange('0', '9') < 0
            && key.AsSpan(LettersOfAYear + 1).Count('-') >= FewestWordsBehindAYear && !char.IsAsciiDigit(key[LettersOfAYear + 1])
            ? key[(LettersOfAYear + 1)..] : null;

    /// <summary>The day that a key ends in: such a name says no more than what its text is and when. Null for any other.</summary>
    public static DateOnly? DayOf(string key) =>
        key.Split('-') is [.., var day, var month, var year]
            && DateOnly.TryParseExact($"{day}-{month}-{year}", DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date : null;

    /// <summary>The one instrument of the vocabulary that texts may call so: by its noun and its day, with its year or without its owner in front.
    /// Null for none and for several.</summary>
    public static InstrumentId? Known(string key) => KnownForms.TryGetValue(key, out InstrumentId id) ? id : null;

    /// <summary>Whether a word of a name says whose it is: a word that is no year and that not every text is called by.</summary>
    public static bool IsProper(string[] words) => Array.Exists(words, word => !GeneralWords.Contains(word) && !char.IsAsciiDigit(word[0]));

    // Every peace process has its "Framework Agreement on …": what stands before the noun has to say whose it is.
    private static string? Front(string[] words)
    {
        int noun = Array.FindIndex(words, 1, Nouns.Contains);
        int end = BehindTail(words, noun);
        return noun > 0 && end < words.Length && Connectors.Contains(words[end])
            && IsProper(words[..noun])
            ? NameKey.Of(string.Join('-', words[..end])) : null;
    }

    // "United Nations Global Plan of Action": whose it is, texts say or leave out.
    private static string? WithoutOwner(string key) =>
        Array.Find(Owners, owner => key.StartsWith(owner, StringComparison.Ordinal)) is { } owner
            && key.AsSpan(owner.Length).Count('-') >= FewestWordsBehindAnOwner ? key[owner.Length..] : null;

    private static IEnumerable<string> FormsOf(string name, DateOnly? day)
    {
        string key = NameKey.Of(name);
        string[] words = KebabCase.Of(name).Split('-');
        if (WithoutOwner(key) is { } bare)
        {
            yield return bare;
        }

        if (day is not DateOnly date)
        {
            yield break;
        }

        string year = date.Year.ToString(CultureInfo.InvariantCulture);
        if (!char.IsAsciiDigit(key[0]))
        {
            yield return $"{year}-{key}";
        }

        // "the 2009 Political Declaration": as far as the noun.
        if (Array.FindIndex(words, Nouns.Contains) is int noun and > 0 && !char.IsAsciiDigit(words[0][0]))
        {
            yield return NameKey.Of($"{year}-{string.Join('-', words[..(noun + 1)])}");
        }

        foreach (string form in OfDay(words, date))
        {
            yield return form;
        }
    }

    // "Plan of Action"
    private static int BehindTail(string[] words, int noun) =>
        noun + 2 < words.Length && Connectors.Contains(words[noun + 1]) && Tails.Contains(words[noun + 2]) ? noun + 3 : noun + 1;

    private static IEnumerable<string> OfDay(string[] words, DateOnly day)
    {
        string date = day.ToString(DayFormat, CultureInfo.InvariantCulture);
        foreach (int noun in Enumerable.Range(0, words.Length).Where(i => Nouns.Contains(words[i])))
        {
            int end = BehindTail(words, noun);
            for (int from = noun; from >= 0 && from >= noun - MostWordsBeforeANoun; from--)
            {
                yield return NameKey.Of($"{string.Join('-', words[from..end])}-{date}");
            }
        }
    }

    private static FrozenSet<string> Kebabs(IEnumerable<string> words) =>
        words.Select(word => KebabCase.Of(word)).ToFrozenSet(StringComparer.Ordinal);
}
