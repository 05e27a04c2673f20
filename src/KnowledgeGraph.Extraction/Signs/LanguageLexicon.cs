using System.Collections.Concurrent;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs;

/// <summary>The phrases of a language and what they mean in citations.</summary>
internal sealed class LanguageLexicon
{
    private static readonly ConcurrentDictionary<string, LanguageLexicon> ByLanguage = new(StringComparer.Ordinal);

    private readonly PhraseTrie<Sense> _phrases;
    private readonly ConcurrentDictionary<int, Sense> _ordinals = new();
    private readonly PhraseTrie<string> _clitics = new(isUnspaced: true);
    private readonly PhraseTrie<NounWords> _nouns;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _marks;

    private LanguageLexicon(string language)
    {
        Words = LanguageWords.Of(language);
        _marks = new Dictionary<string, string>(DraftingWords.Of(language).Letters, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        IsUnspaced = Languages.Find(language)?.Script == Script.Han;
        _phrases = new PhraseTrie<Sense>(IsUnspaced);
        _nouns = new PhraseTrie<NounWords>(IsUnspaced);
        AddTexts();
        AddDays();
        AddParts();
        AddSources();
        foreach (string clitic in Words.Clitics)
        {
            _clitics.Meaning(clitic, () => clitic);
        }

        AddNames(language);
    }

    /// <summary>The tables that it is made of.</summary>
    public LanguageWords Words { get; }

    /// <summary>Whether words are not parted by spaces.</summary>
    public bool IsUnspaced { get; }

    /// <summary>The lexicon of a language other than English.</summary>
    public static LanguageLexicon Of(string language) => ByLanguage.GetOrAdd(language, l => new LanguageLexicon(l));

    /// <summary>The longest phrase that begins at a place; the place behind it, 0 where none does.</summary>
    public int Longest(ReadOnlySpan<char> text, int at, out Sense? sense) => _phrases.Longest(text, at, out sense);

    /// <summary>What is written together with the word behind it; the place behind it, 0 where there is nothing of the kind.</summary>
    public int Clitic(ReadOnlySpan<char> text, int at) => _clitics.Longest(text, at, out _) is int end && end < text.Length ? end : 0;

    /// <summary>A number that is written in words.</summary>
    public Sense Ordinal(int number) => _ordinals.GetOrAdd(
        number, n => new Sense { Roles = SignRoles.Ordinal, Ordinal = n.ToString(System.Globalization.CultureInfo.InvariantCulture) });

    /// <summary>The Latin letter for the mark of an item; null for none.</summary>
    public string? Mark(ReadOnlySpan<char> mark) => _marks.TryGetValue(mark, out string? letter) ? letter : null;

    private Sense Sense(string phrase, SignRoles role)
    {
        Sense sense = _phrases.Meaning(phrase, () => new Sense());
        sense.Roles |= role;
        return sense;
    }

    private void Add(SignRoles role, IEnumerable<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            Sense(phrase, role);
        }
    }

    // The noun of a name is its first in most languages, and its last in Chinese.
    private NounWords? NounOf(ReadOnlySpan<char> name)
    {
        NounWords? noun = null;
        for (int at = 0; at < name.Length && (noun is null || IsUnspaced); at++)
        {
            bool isWord = at == 0 || IsUnspaced || !char.IsLetter(name[at - 1]);
            noun = isWord && _nouns.Longest(name, at, out NounWords? found) > 0 ? found : noun;
        }

        return noun;
    }

    private void AddNames(string language)
    {
        foreach (NounWords noun in Words.Nouns)
        {
            foreach (string word in noun.Words.Concat(noun.Short ?? []))
            {
                _nouns.Meaning(word, () => noun);
                Sense(word, SignRoles.Noun).Noun ??= noun;
            }

            foreach (string word in noun.Short ?? [])
            {
                Sense(word, SignRoles.Noun).IsShortForm = true;
            }
        }

        foreach (PrintedName name in NameTables.Of(language))
        {
            if (name.Title == LanguageNames.Nothing)
            {
                Sense(name.Printed, SignRoles.None);
                continue;
            }

            Sense(name.Printed, SignRoles.Name).Named ??= new NamedText(name.Title, name.Symbol, name.Kind, NounOf(name.Printed));
        }
    }

    private void AddTexts()
    {
        foreach (ClassWords words in Words.Classes)
        {
            foreach (string word in words.Words)
            {
                Sense sense = Sense(word, SignRoles.Class);
                sense.IsOfBothNumbers |= sense.Class is { } known && known.Plural != words.Plural;
                sense.Class ??= words;
            }
        }

        foreach (BodyForms words in Words.Bodies)
        {
            KnownBody body = Bodies.Find(words.Body)
                ?? throw new InvalidDataException($"“{words.Body}” is no body of graph-schema/bodies.json.");
            foreach (string word in words.Words)
            {
                Sense(word, SignRoles.Body).Body ??= body;
            }

            foreach (string word in words.Short ?? [])
            {
                Sense(word, SignRoles.ShortBody).ShortFor.Add(body);
            }
        }

        Add(SignRoles.Own, Words.Own);
        Add(SignRoles.Said, Words.Said);
        Add(SignRoles.SaidBehind, Words.SaidBehind);
        Add(SignRoles.Present, Words.Present);
        Add(SignRoles.Owned, Words.Owned);
        Add(SignRoles.Number, Words.Number);
        Add(SignRoles.BehindNumber, Words.BehindNumber);
        Add(SignRoles.And, Words.And.Concat(Words.Or));
        Add(SignRoles.To, Words.To);
        Add(SignRoles.Set, Words.Sets);
        Add(SignRoles.About, Words.About);
        Add(SignRoles.None, Words.Others);
    }

    private void AddDays()
    {
        for (int month = 0; month < Words.Months.Count; month++)
        {
            foreach (string word in Words.Months[month])
            {
                Sense(word, SignRoles.Month).Month = month + 1;
            }
        }

        foreach ((string word, int day) in Words.Days)
        {
            Sense(word, SignRoles.Day).Day = day;
        }

        Add(SignRoles.Year, Words.Year);
        Add(SignRoles.MonthSign, Words.MonthSign);
        Add(SignRoles.DaySign, Words.DaySign);
        Add(SignRoles.Dated, Words.Dated);
    }

    private void AddParts()
    {
        foreach ((string word, string letter) in Words.Letters)
        {
            Sense(word, SignRoles.Letter).Letter = letter;
        }

        foreach ((string word, string parties) in Words.Parties)
        {
            Sense(word, SignRoles.None).Parties = parties;
        }

        foreach ((string word, string session) in Words.Sessions)
        {
            Sense(word, SignRoles.SessionSign).Session = session;
        }

        foreach ((string word, string number) in Words.Ordinals)
        {
            Sense(word, SignRoles.Ordinal).Ordinal = number;
        }

        foreach (UnitWords unit in Words.Units)
        {
            foreach (string word in unit.Words)
            {
                Sense(word, SignRoles.Unit).Unit = unit;
            }

            foreach (string word in unit.Plural ?? [])
            {
                Sense sense = Sense(word, SignRoles.Unit);
                (sense.IsPluralUnit, sense.Unit) = (sense.Unit is null, sense.Unit ?? unit);
            }
        }

        Add(SignRoles.Narrowing, Words.Narrowings);
        Add(SignRoles.Subparagraph, Words.Subparagraphs);
    }

    private void AddSources()
    {
        Add(SignRoles.Ibid, Words.Ibid);
        Add(SignRoles.See, Words.See);
        Add(SignRoles.Records, Words.Records);
        Add(SignRoles.Supplement, Words.Supplement);
        Add(SignRoles.Document, Words.Documents);
        Add(SignRoles.Session, Words.Session);
        Add(SignRoles.TreatySeries, Words.TreatySeries);
        Add(SignRoles.UnitedNations, Words.UnitedNations);
        Add(SignRoles.LeagueOfNations, Words.LeagueOfNations);
        Add(SignRoles.Volume, Words.Volume);
        Add(SignRoles.Entitled, Words.Entitled);
        Add(SignRoles.AgendaItem, Words.AgendaItems);
        Add(SignRoles.OpenQuote, Words.OpenQuote);
        Add(SignRoles.CloseQuote, Words.CloseQuote);
    }
}
