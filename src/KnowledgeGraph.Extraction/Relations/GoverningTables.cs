using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The vocabularies of verbs and governing words, as the grammar looks them up: by the word that they begin with.</summary>
internal static class GoverningTables
{
    private static readonly GoverningVocabulary Words = GoverningVocabulary.English;
    private static readonly OpeningVocabulary Openings = OpeningVocabulary.English;

    /// <summary>What single words do.</summary>
    public static ShapedWords<WordRole> Roles { get; } = new(AllRoles());

    /// <summary>Governing phrases.</summary>
    public static WordTrie<PhraseMeaning> Phrases { get; } = AllPhrases();

    /// <summary>The verbs that paragraphs open with.</summary>
    public static WordTrie<VerbMeaning> Verbs { get; } = AllVerbs();

    /// <summary>The same verbs in their plain form, as declarations have them: "reaffirm".</summary>
    public static WordTrie<VerbMeaning> PlainVerbs { get; } = AllPlainVerbs();

    /// <summary>What introduces the members of a list.</summary>
    public static WordTrie<string> Introductions { get; } = Trie(Words.Lists.Introductions);

    /// <summary>What stands before the verb of a clause: "in this regard".</summary>
    public static WordTrie<string> Circumstances { get; } = Trie(Words.Clauses.Circumstances);

    /// <summary>What links a noun to a text further on.</summary>
    public static WordTrie<string> Links { get; } = Trie(Words.SubjectMatter.Links);

    /// <summary>What is felt, and the edge it makes.</summary>
    public static FrozenDictionary<string, RelationType>.AlternateLookup<ReadOnlySpan<char>> Feelings { get; } =
        Openings.Feelings.SelectMany(f => f.Endings, (f, noun) => (noun, f.Relation))
            .ToFrozenDictionary(f => f.noun, f => f.Relation).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Who speaks, as printed.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Subjects { get; } =
        Words.Clauses.Subjects.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Infinitives that are decisions upon other texts, and the edges they make.</summary>
    public static FrozenDictionary<string, RelationType>.AlternateLookup<ReadOnlySpan<char>> Decisions { get; } =
        Words.Decisions.SelectMany(d => d.Verbs, (d, verb) => (verb, d.Relation))
            .ToFrozenDictionary(p => p.verb, p => p.Relation).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Opening verbs that are such decisions themselves.</summary>
    public static FrozenDictionary<string, RelationType>.AlternateLookup<ReadOnlySpan<char>> OpeningDecisions { get; } =
        Words.Decisions.SelectMany(d => d.Openings, (d, verb) => (verb, d.Relation))
            .ToFrozenDictionary(p => p.verb, p => p.Relation).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word has the ending of a participle: "submitted", "containing".</summary>
    public static bool IsParticiple(ReadOnlySpan<char> word) => EndsIn(word, Words.Endings.Participles);

    /// <summary>Whether a word has the ending of what was done: "submitted".</summary>
    public static bool IsPastParticiple(ReadOnlySpan<char> word) => EndsIn(word, Words.Endings.Past);

    /// <summary>Whether a word has the ending of an adverb.</summary>
    public static bool IsAdverb(ReadOnlySpan<char> word) => EndsIn(word, Words.Endings.Adverbs);

    private static bool EndsIn(ReadOnlySpan<char> word, IReadOnlyList<string> endings)
    {
        foreach (string ending in endings)
        {
            if (word.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, WordRole> AllRoles()
    {
        var roles = new Dictionary<string, WordRole>(StringComparer.Ordinal);
        Add(WordRole.Passed | WordRole.Object, Words.Passed);
        Add(WordRole.Carried | WordRole.CarriedByConjunction, Words.Passed.Except(Words.NotCarried));
        Add(WordRole.CarriedByConjunction, Words.CarriedByConjunctions);
        Add(WordRole.Object, Words.Objects);
        Add(WordRole.Amendment, Words.Amendments);
        Add(WordRole.End, Words.Ends);
        Add(WordRole.Modal, Words.Modals);
        Add(WordRole.AfterTo, Words.AfterTo);
        Add(WordRole.Report | WordRole.Object, Words.Reports);
        Add(WordRole.Tail, Words.Tails);
        Add(WordRole.Join, Words.Lists.Joins);
        Add(WordRole.Containing, Words.Lists.Containing);
        Add(WordRole.Contained, Words.Lists.Contained);
        Add(WordRole.Auxiliary, Words.Passives.Auxiliaries);
        Add(WordRole.Passive, Words.Passives.Participles);
        Add(WordRole.Manner, Words.Lists.Manner);
        Add(WordRole.Adverb, Openings.Before.Concat(Openings.After).Except(Words.Clauses.IntroducedBy));
        Add(WordRole.IntroducesClause, Words.Clauses.IntroducedBy);
        Add(WordRole.AfterNoun, Words.Clauses.AfterNouns);
        Add(WordRole.Quality, Openings.Qualities.Except(Openings.Feelings.SelectMany(f => f.Endings)));
        Add(WordRole.Not, Words.Failed.Not);
        Add(WordRole.Followed, Words.Failed.Participles);
        Add(WordRole.SubjectMatter, Words.SubjectMatter.Nouns);
        Add(WordRole.To, ["to"]);
        Add(WordRole.Duty, Words.Duties);
        Add(WordRole.Purpose, Words.Purposes);
        Add(WordRole.Speakers, Words.Clauses.Speakers);
        return roles;

        void Add(WordRole role, IEnumerable<string> words)
        {
            foreach (string word in words)
            {
                roles[word] = roles.GetValueOrDefault(word) | role;
            }
        }
    }

    // The first meaning of a phrase stays: what reaches farther is named first.
    private static WordTrie<PhraseMeaning> AllPhrases()
    {
        var phrases = new WordTrie<PhraseMeaning>();
        Add(PhraseReach.NounPhrase, Words.Phrases);
        Add(PhraseReach.Near, Words.Near);
        Each(PhraseReach.Parties, RelationType.Cites, Words.Parties);
        Each(PhraseReach.Breach, RelationType.DeploresBreachOf, Words.Breaches);
        Each(PhraseReach.Mention, RelationType.Cites, Words.Mentions.SelectMany(m => (string[])[m, "as " + m]));
        foreach (ParticipleGroup group in Words.Ties)
        {
            IEnumerable<string> ties = Pairs(group.Participles, group.Prepositions);
            Each(PhraseReach.Tie, group.Relation, ties);
            Each(PhraseReach.Tie, group.Relation, ties.Where(t => !t.StartsWith("as ", StringComparison.Ordinal)).Select(t => "as " + t));
        }

        Each(PhraseReach.Provenance, RelationType.Cites, Pairs(Words.Provenance.Participles, Words.Provenance.Prepositions));
        return phrases;

        void Add(PhraseReach reach, IEnumerable<PhraseGroup> groups)
        {
            foreach (PhraseGroup group in groups)
            {
                Each(reach, group.Relation, group.Phrases);
            }
        }

        void Each(PhraseReach reach, RelationType relation, IEnumerable<string> all)
        {
            foreach (string phrase in all)
            {
                var meaning = new PhraseMeaning(phrase, reach, relation)
                {
                    IsGround = Words.Grounds.Contains(phrase),
                    IsOfTexts = Words.Provenance.Participles.Any(p => phrase.StartsWith(p + " ", StringComparison.Ordinal)),
                };
                phrases.Add(phrase, meaning);
                // At the beginning of a sentence.
                phrases.Add(char.ToUpperInvariant(phrase[0]) + phrase[1..], meaning);
            }
        }
    }

    private static IEnumerable<string> Pairs(IReadOnlyList<string> participles, IReadOnlyList<string> prepositions) =>
        participles.SelectMany(p => prepositions, (participle, preposition) => $"{participle} {preposition}");

    private static WordTrie<VerbMeaning> AllVerbs()
    {
        var verbs = new WordTrie<VerbMeaning>();
        foreach (OpeningVerb verb in Model.Vocabulary.Verbs.All.Openings)
        {
            Add(verb.Participle, verb.Relation, isFinite: false);
            Add(verb.Finite, verb.Relation, isFinite: true);
        }

        return verbs;

        void Add(string words, RelationType relation, bool isFinite)
        {
            VerbMeaning verb = Meaning(words.ToLowerInvariant(), relation, isFinite);
            verbs.Add(verb.Text, verb);
        }
    }

    private static WordTrie<VerbMeaning> AllPlainVerbs()
    {
        var verbs = new WordTrie<VerbMeaning>();
        foreach (OpeningVerb verb in Model.Vocabulary.Verbs.All.Openings)
        {
            if (PlainForm.Of(verb.Finite) is string plain)
            {
                VerbMeaning meaning = Meaning(verb.Finite.ToLowerInvariant(), verb.Relation, isFinite: true);
                verbs.Add(plain, meaning);
                verbs.Add(char.ToUpperInvariant(plain[0]) + plain[1..], meaning);
            }
        }

        return verbs;
    }

    private static VerbMeaning Meaning(string verb, RelationType relation, bool isFinite) =>
        new(verb, relation, isFinite)
        {
            IsOpeningOnly = Words.Clauses.OpeningOnly.Contains(verb),
            IsPreambleOnly = Words.Clauses.PreambleOnly.Contains(verb),
            IsNounToo = Words.Clauses.NounsToo.Contains(verb),
            IsEmphasis = Words.Clauses.Emphasis.Contains(verb),
            IsDeciding = Words.Clauses.Deciding.Contains(verb),
        };

    private static WordTrie<string> Trie(IEnumerable<string> phrases)
    {
        var trie = new WordTrie<string>();
        foreach (string phrase in phrases)
        {
            trie.Add(phrase, phrase);
        }

        return trie;
    }
}
