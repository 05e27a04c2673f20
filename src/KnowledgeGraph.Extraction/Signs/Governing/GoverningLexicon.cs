using System.Collections.Concurrent;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Signs.Governing;

/// <summary>The phrases of a language that say what governs a citation.</summary>
internal sealed class GoverningLexicon
{
    private const char JoinedOn = 'ـ';

    private static readonly ConcurrentDictionary<string, GoverningLexicon> ByLanguage = new(StringComparer.Ordinal);

    private readonly LanguageGoverning _words;
    private readonly PhraseTrie<GoverningSense> _phrases;
    private readonly PhraseTrie<GoverningSense> _joined = new(isUnspaced: true);
    private readonly PhraseTrie<string> _clitics = new(isUnspaced: true);
    private readonly HashSet<string> _and = new(StringComparer.Ordinal);

    private GoverningLexicon(string language)
    {
        _words = LanguageGoverning.Of(language);
        IsUnspaced = Languages.Find(language)?.Script == Script.Han;
        _phrases = new PhraseTrie<GoverningSense>(IsUnspaced);
        AddVerbs(Verbs.Of(language));
        AddPhrases();
        AddRoles();
        AddCitingWords(LanguageWords.Of(language));
    }

    /// <summary>Whether words are not parted by spaces.</summary>
    public bool IsUnspaced { get; }

    /// <summary>Whether a noun stands behind what is said of it.</summary>
    public bool IsHeadLast => _words.IsHeadLast;

    /// <summary>The lexicon of a language other than English.</summary>
    public static GoverningLexicon Of(string language) => ByLanguage.GetOrAdd(language, l => new GoverningLexicon(l));

    /// <summary>The longest phrase that begins at a place, also one that is written together with the next word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where a word begins.</param>
    /// <param name="stop">Where the next citation begins, which no phrase reaches into.</param>
    /// <param name="sense">What it does.</param>
    /// <returns>The place behind it; 0 where none begins here.</returns>
    public int Longest(ReadOnlySpan<char> text, int at, int stop, out GoverningSense? sense)
    {
        int end = _phrases.Longest(text[..stop], at, out sense);
        int joined = _joined.Longest(text[..stop], at, out GoverningSense? other);
        if (joined <= end || joined >= text.Length || !char.IsLetter(text[joined]))
        {
            return end;
        }

        sense = other;
        return joined;
    }

    /// <summary>What is written together with the word behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where a word begins.</param>
    /// <param name="isAnd">Whether it means "and".</param>
    /// <returns>The place behind it; 0 where there is nothing of the kind.</returns>
    public int Clitic(ReadOnlySpan<char> text, int at, out bool isAnd)
    {
        int end = _clitics.Longest(text, at, out string? clitic);
        isAnd = clitic is not null && _and.Contains(clitic);
        return end < text.Length && char.IsLetter(text[end]) ? end : 0;
    }

    private GoverningSense Sense(string phrase)
    {
        bool isJoined = phrase[^1] == JoinedOn;
        return (isJoined ? _joined : _phrases).Meaning(phrase, () => new GoverningSense());
    }

    private IEnumerable<GoverningSense> Senses(IEnumerable<string> patterns) =>
        patterns.SelectMany(p => PhrasePattern.Expand(p, _words.Variants).Select(Sense), WithPreposition);

    private GoverningSense WithPreposition(string pattern, GoverningSense sense)
    {
        string last = pattern[(pattern.LastIndexOf(' ') + 1)..];
        sense.Preposition ??= _words.Variants.ContainsKey(last) ? last : null;
        return sense;
    }

    private void Add(GoverningRoles role, IEnumerable<string> patterns)
    {
        foreach (GoverningSense sense in Senses(patterns))
        {
            sense.Roles |= role;
        }
    }

    private void AddVerbs(Verbs verbs)
    {
        foreach (OpeningVerb verb in verbs.Openings)
        {
            Sense(verb.Participle).Participle ??= Meaning(verb.Participle, verb.Relation, isFinite: false);
            Sense(verb.Finite).Finite ??= Meaning(verb.Finite, verb.Relation, isFinite: true);
        }

        foreach (GoverningPhrase modifier in verbs.Modifiers)
        {
            GoverningSense sense = Sense(modifier.Phrase);
            (sense.Feeling, sense.IsFeltWith) = (sense.Feeling ?? modifier.Relation, true);
        }

        foreach (PhraseGroup group in _words.Feelings)
        {
            foreach (GoverningSense sense in Senses(group.Phrases))
            {
                sense.Feeling ??= group.Relation;
            }
        }
    }

    private VerbMeaning Meaning(string verb, RelationType relation, bool isFinite) =>
        new(verb, relation, isFinite)
        {
            IsOpeningOnly = _words.OpeningOnly.Contains(verb),
            IsEmphasis = _words.Emphasis.Contains(verb),
            IsDeciding = _words.Deciding.Contains(verb),
        };

    // The first meaning of a phrase stays: what reaches farther is named first.
    private void AddPhrases()
    {
        Add(PhraseReach.NounPhrase, _words.Phrases);
        Add(PhraseReach.Near, _words.Near);
        Each(PhraseReach.Parties, RelationType.Cites, _words.Parties);
        Each(PhraseReach.Breach, RelationType.DeploresBreachOf, _words.Breaches);
        Each(PhraseReach.Mention, RelationType.Cites, _words.Mentions);
        foreach (ParticipleGroup group in _words.Ties)
        {
            Each(PhraseReach.Tie, group.Relation, group.Participles.SelectMany(p => group.Prepositions, (p, by) => Joined(p, by)));
        }

        Each(PhraseReach.Provenance, RelationType.Cites, _words.Provenance);
        AddTiesOverBodies();
        foreach (PhraseGroup group in _words.Behind)
        {
            foreach (GoverningSense sense in Senses(group.Phrases))
            {
                sense.Behind ??= group.Relation;
            }
        }

        foreach (PhraseGroup group in _words.Decisions)
        {
            foreach (GoverningSense sense in Senses(group.Phrases))
            {
                sense.Decision ??= group.Relation;
            }
        }

        void Add(PhraseReach reach, IReadOnlyList<PhraseGroup> groups)
        {
            foreach (PhraseGroup group in groups)
            {
                Each(reach, group.Relation, group.Phrases);
            }
        }

        void Each(PhraseReach reach, RelationType relation, IEnumerable<string> patterns)
        {
            foreach (string pattern in patterns)
            {
                var meaning = new PhraseMeaning(pattern, reach, relation) { IsGround = _words.Grounds.Contains(pattern) };
                foreach (GoverningSense sense in Senses([pattern]))
                {
                    sense.Phrase ??= meaning;
                }
            }
        }
    }

    private void AddTiesOverBodies()
    {
        foreach (ParticipleGroup group in _words.Ties)
        {
            var meaning = new PhraseMeaning("", PhraseReach.Tie, group.Relation);
            foreach (GoverningSense sense in Senses(group.Participles))
            {
                sense.Participial ??= meaning;
            }

            Add(GoverningRoles.TiePreposition, group.Prepositions.Where(p => p.Length > 0));
        }
    }

    private string Joined(string participle, string preposition) =>
        IsUnspaced || preposition.Length == 0 ? participle + preposition : $"{participle} {preposition}";

    private void AddRoles()
    {
        Add(GoverningRoles.Passed, _words.Passed);
        Add(GoverningRoles.Body, _words.Bodies);
        Add(GoverningRoles.End, _words.Ends);
        Add(GoverningRoles.Join, _words.Joins);
        Add(GoverningRoles.Introduction, _words.Introductions);
        Add(GoverningRoles.Adverb, _words.Adverbs);
        Add(GoverningRoles.Circumstance, _words.Circumstances);
        Add(GoverningRoles.Quality, _words.Qualities);
        Add(GoverningRoles.IntroducesClause, _words.IntroducedBy);
        Add(GoverningRoles.Report, _words.Reports);
        Add(GoverningRoles.Amendment, _words.Amendments);
        Add(GoverningRoles.Contained, _words.Contained);
        Add(GoverningRoles.Topic, _words.Topics);
        Add(GoverningRoles.Tail, _words.Tails);
        Add(GoverningRoles.Not, _words.Negations);
        Add(GoverningRoles.TextNoun, _words.TextNouns);
        foreach (GoverningSense sense in Senses(_words.Variants.Keys))
        {
            sense.Roles |= GoverningRoles.Join;
        }
    }

    // What citations are made of stands between them and the words that govern them.
    private void AddCitingWords(LanguageWords words)
    {
        AsPrinted(GoverningRoles.Passed | GoverningRoles.NumberedText, words.Classes.SelectMany(c => c.Words));
        AsPrinted(GoverningRoles.Passed, [.. words.Own, .. words.Said, .. words.Sets, .. words.Owned]);
        AsPrinted(GoverningRoles.Passed, [.. words.Units.SelectMany(u => u.Words.Concat(u.Plural ?? [])), .. words.Number, .. words.BehindNumber]);
        AsPrinted(GoverningRoles.Passed, [.. words.Months.SelectMany(m => m), .. words.Dated, .. words.Year, .. words.MonthSign, .. words.DaySign]);
        AsPrinted(GoverningRoles.Body, words.Bodies.SelectMany(b => b.Words.Concat(b.Short ?? [])));
        AsPrinted(GoverningRoles.Join, words.And.Concat(words.Or));
        AsPrinted(GoverningRoles.TextNoun, words.Nouns.SelectMany(n => n.Words));
        foreach (string clitic in words.Clitics)
        {
            _clitics.Meaning(clitic, () => clitic);
        }

        _and.UnionWith(words.And);
    }

    private void AsPrinted(GoverningRoles role, IEnumerable<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            Sense(phrase).Roles |= role;
        }
    }
}
