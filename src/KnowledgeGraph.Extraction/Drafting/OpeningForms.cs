using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>A verb that paragraphs open with.</summary>
/// <param name="Relation">The edge it makes.</param>
/// <param name="IsFinite">Whether it is finite.</param>
/// <param name="IsKnown">Whether a table has it.</param>
/// <param name="IsEither">Whether the participle is the same.</param>
internal readonly record struct OpeningVerbForm(RelationType Relation, bool IsFinite, bool IsKnown, bool IsEither = false);

/// <summary>The words that paragraphs of a language open with: the verbs and what stands around them, ready to be looked up in lower
/// case.</summary>
internal sealed class OpeningForms
{
    private readonly OpeningVocabulary _words;
    private readonly FrozenDictionary<string, OpeningVerbForm>.AlternateLookup<ReadOnlySpan<char>> _verbs;
    private readonly FrozenDictionary<string, RelationType>.AlternateLookup<ReadOnlySpan<char>> _modifiers;
    private readonly WordShape _firstShapes = new();
    private readonly OpeningSigns? _signs;
    private readonly OpeningPhrases _firstOfTwo;
    private readonly OpeningPhrases _secondOfTwo;

    /// <summary>The forms of a language.</summary>
    public OpeningForms(Language language)
    {
        _words = OpeningVocabulary.Of(language.Code);
        Verbs verbs = Verbs.Of(language.Code);
        Letters = new OpeningLetters(language, _words.Inside);
        FrozenDictionary<string, OpeningVerbForm> forms = AllForms(verbs);
        _verbs = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        _modifiers = verbs.Modifiers.DistinctBy(m => Letters.Lower(m.Phrase)).ToFrozenDictionary(m => Letters.Lower(m.Phrase), m => m.Relation)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Before = new OpeningPhrases(_words.Before, Letters);
        After = new OpeningPhrases(_words.After, Letters);
        Qualities = new OpeningPhrases(_words.Qualities, Letters);
        Beginnings = new OpeningPhrases(_words.Qualities.Append(_words.Its).Except([_words.And, _words.The, ""]), Letters);
        Nouns = new OpeningPhrases(_words.Nouns, Letters);
        Again = new OpeningPhrases(_words.Again, Letters);
        _firstOfTwo = new OpeningPhrases(_words.Glued.Prepend("").SelectMany(g => _words.FirstOfTwo.Select(w => g + w)), Letters);
        _secondOfTwo = new OpeningPhrases(_words.SecondOfTwo, Letters);
        LongestVerb = forms.Keys.Max(OpeningPhrases.Words);
        LongestModifier = verbs.Modifiers.Select(m => OpeningPhrases.Words(m.Phrase)).DefaultIfEmpty().Max();
        foreach (string phrase in forms.Keys)
        {
            string first = phrase.Split(' ')[0];
            _firstShapes.Add(first);
            _firstShapes.Add(char.ToUpperInvariant(first[0]) + first[1..]);
        }

        if (language.Script == Script.Han)
        {
            _signs = new OpeningSigns([.. forms.Keys, .. _words.Before, .. _words.After, .. _words.Qualities, .. _words.Nouns,
                .. verbs.Modifiers.Select(m => m.Phrase), .. _words.And.Length > 0 ? new[] { _words.And } : []]);
            LongestVerb = LongestModifier = 1;
        }
    }

    /// <summary>Whether a paragraph may open with a small letter, or the script has no capitals.</summary>
    public bool IsInAnyCase => _words.IsInAnyCase;

    /// <summary>Whether the paragraphs of a preamble are told by the comma that ends each.</summary>
    public bool AreEndedByCommas => _words.AreEndedByCommas;

    /// <summary>How the letters of words are compared.</summary>
    public OpeningLetters Letters { get; }

    /// <summary>How many words the longest verb has.</summary>
    public int LongestVerb { get; }

    /// <summary>How many words the longest of what changes an edge has.</summary>
    public int LongestModifier { get; }

    /// <summary>Adverbs before the verb.</summary>
    public OpeningPhrases Before { get; }

    /// <summary>Adverbs behind it.</summary>
    public OpeningPhrases After { get; }

    /// <summary>What may stand before a noun that completes it.</summary>
    public OpeningPhrases Qualities { get; }

    /// <summary>The qualities that a completion may begin with.</summary>
    public OpeningPhrases Beginnings { get; }

    /// <summary>The nouns that complete it.</summary>
    public OpeningPhrases Nouns { get; }

    /// <summary>Adverbs that say only that the same was said before.</summary>
    public OpeningPhrases Again { get; }

    /// <summary>What begins the past: "having considered", as the tables print it.</summary>
    public string Having => _words.Having;

    /// <summary>What stands between two words.</summary>
    public string Between => _signs is null ? " " : "";

    /// <summary>What joins two verbs.</summary>
    public string And => _words.And;

    /// <summary>What begins a completion: "with appreciation".</summary>
    public string With => _words.With;

    /// <summary>Whether what changes an edge is in the table as a whole, and not made of a preposition, adjectives and a noun.</summary>
    public bool HasWholeModifiers => _words.With.Length == 0;

    /// <summary>Whether a paragraph may open with a letter.</summary>
    public bool MayOpen(char first) => char.IsUpper(first) || (IsInAnyCase && char.IsLetter(first));

    /// <summary>Whether a phrase is a verb of the tables.</summary>
    public bool TryFind(ReadOnlySpan<char> lower, out OpeningVerbForm form) => _verbs.TryGetValue(lower, out form);

    /// <summary>Whether a word, in any case, may begin a verb of the tables. False is certain.</summary>
    public bool MayBegin(ReadOnlySpan<char> word) => Letters.AreFolded || _firstShapes.Allows(word);

    /// <summary>A verb that no table has: an unknown participle or third person is still an opening, for the editors print any verb so.</summary>
    public bool TryShape(ReadOnlySpan<char> word, out OpeningVerbForm form)
    {
        bool isFinite = _words.Finite is { } finite && finite.Fits(word);
        form = new OpeningVerbForm(RelationType.Cites, isFinite, IsKnown: false);
        return isFinite || (_words.Participle is { } participle && participle.Fits(word));
    }

    /// <summary>Whether a word opens a paragraph of the preamble with any word behind it.</summary>
    public bool OpensAny(ReadOnlySpan<char> word) => _firstOfTwo.Contains(word);

    /// <summary>Whether a word does with any word before it.</summary>
    public bool ClosesAny(ReadOnlySpan<char> word) => _secondOfTwo.Contains(word);

    /// <summary>Whether what follows a verb changes its edge: "with appreciation".</summary>
    public bool TryModify(ReadOnlySpan<char> phrase, out RelationType relation) => _modifiers.TryGetValue(phrase, out relation);

    /// <summary>The edge that a phrase makes by what it expresses: "expresses its concern".</summary>
    public RelationType Feeling(ReadOnlySpan<char> phrase)
    {
        foreach (Feeling feeling in _words.Feelings)
        {
            foreach (string ending in feeling.Endings)
            {
                if (phrase.EndsWith(ending))
                {
                    return feeling.Relation;
                }
            }
        }

        return RelationType.Cites;
    }

    /// <summary>Cuts the first part of a sentence into words.</summary>
    /// <returns>How many there are.</returns>
    public int Cut(ReadOnlySpan<char> text, Span<Range> words) => _signs is null ? Letters.Cut(text, words) : _signs.Cut(text, words);

    /// <summary>Whether a line opens a preambular paragraph, by a verb that is known or has the shape of one.</summary>
    public bool StartsPreambular(ReadOnlySpan<char> line)
    {
        OpeningWords words = Read(line);
        return words.Length > 0 && words.MayBePreambular;
    }

    /// <summary>Reads the opening words of a paragraph.</summary>
    public OpeningWords Read(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.IsEmpty || !MayOpen(paragraph[0]))
        {
            return default;
        }

        return paragraph.Length > 1 && char.IsUpper(paragraph[1])
            ? ReadPhrase(Capitals.Opening(paragraph, stackalloc char[OpeningWords.Longest]))
            : ReadPhrase(paragraph);
    }

    /// <summary>The first word of a paragraph that is known to open with a verb, where no table has it; none in a language whose unknown
    /// verbs are told by their shape, or that prints no spaces.</summary>
    public OpeningWords FirstOf(ReadOnlySpan<char> paragraph)
    {
        Span<Range> words = stackalloc Range[1];
        if (!AreEndedByCommas || _signs is not null || paragraph.IsEmpty || !MayOpen(paragraph[0]) || Letters.Cut(paragraph, words) == 0)
        {
            return default;
        }

        int length = words[0].End.Value;
        return new OpeningWords(length, Letters.Lower(paragraph[..length].ToString()), RelationType.Cites, IsFinite: true, IsKnown: false);
    }

    /// <summary>The opening words where a text marks them.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="length">How many UTF-16 units are marked at its beginning.</param>
    /// <param name="read">What is read there without the marks: it knows the verb and the edge it makes.</param>
    /// <returns>The marked words; <paramref name="read"/> where they are no phrase (a title, a sentence, the half of a word).</returns>
    public OpeningWords Marked(ReadOnlySpan<char> paragraph, int length, OpeningWords read)
    {
        ReadOnlySpan<char> marked = paragraph[..length].TrimEnd(" ,;:،，；：");
        length = marked.Length;
        Span<Range> words = stackalloc Range[OpeningPhrase.MostWords];
        int count = _signs is null ? Letters.Cut(marked, words) : OpeningSigns.CutMarked(marked, words);
        var phrase = new OpeningPhrase(this, marked, words[..count], stackalloc char[OpeningPhrase.LongestPhrase]);
        bool isPhrase = count > 0 && phrase.EndOf(count - 1) == length
            && (length == paragraph.Length || _signs is not null || !char.IsLetter(paragraph[length]));
        if (!isPhrase || !MayOpen(marked[0]) || length == read.Length)
        {
            return read;
        }

        string action = phrase.ActionUpTo(count);
        return read.Length > 0
            ? read with { Length = length, Action = action }
            : new OpeningWords(length, action, RelationType.Cites, IsFinite: false, IsKnown: false);
    }

    private OpeningWords ReadPhrase(ReadOnlySpan<char> paragraph)
    {
        Span<Range> words = stackalloc Range[OpeningPhrase.MostWords];
        int count = Cut(paragraph, words);
        var phrase = new OpeningPhrase(this, paragraph, words[..count], stackalloc char[OpeningPhrase.LongestPhrase]);
        int at = 0;
        RelationType? modified = null;
        bool hasAdverbs = phrase.TryAdverbs(ref at, ref modified);
        if (!phrase.TryVerb(ref at, out OpeningVerbForm verb) || (!verb.IsKnown && hasAdverbs && !verb.IsFinite))
        {
            return default;
        }

        RelationType relation = modified ?? verb.Relation;
        phrase.TakeCompletion(ref at, verb.IsFinite, ref relation);
        return new OpeningWords(phrase.EndOf(at - 1), phrase.ActionUpTo(at), relation, verb.IsFinite, verb.IsKnown, verb.IsEither);
    }

    private FrozenDictionary<string, OpeningVerbForm> AllForms(Verbs verbs)
    {
        var forms = new Dictionary<string, OpeningVerbForm>();
        foreach (OpeningVerb verb in verbs.Openings)
        {
            string participle = Letters.Lower(verb.Participle), finite = Letters.Lower(verb.Finite);
            bool isEither = participle == finite;
            foreach (string glued in _words.Glued.Prepend(""))
            {
                forms[glued + participle] = new OpeningVerbForm(verb.Relation, IsFinite: isEither, IsKnown: true, isEither);
            }

            forms[finite] = new OpeningVerbForm(verb.Relation, IsFinite: true, IsKnown: true, isEither);
        }

        return forms.ToFrozenDictionary();
    }
}
