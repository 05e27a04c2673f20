using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// The words that a paragraph opens with, which the United Nations prints in italics: a participle in a preamble ("Recalling also"), a
/// finite verb in the operative part ("Further calls upon"), with the adverbs before and after it and what completes it ("its deep concern").
/// </summary>
/// <param name="Length">How many UTF-16 units of the paragraph they are; 0 where it opens with none.</param>
/// <param name="Action">Their class: lower case, without "also" and "further"; null where there are none.</param>
/// <param name="Relation">The edge they make.</param>
/// <param name="IsFinite">Whether the verb is finite, as in the operative part.</param>
/// <param name="IsKnown">Whether the verb is one of <c>verbs.json</c>, and not only shaped like one.</param>
internal readonly record struct OpeningWords(int Length, string? Action, RelationType Relation, bool IsFinite, bool IsKnown)
{
    private const int MostWords = 9;
    private const int LongestPhrase = 48;

    private static readonly FrozenDictionary<string, (RelationType Relation, bool Finite)> Verbs = AllVerbs();
    private static readonly FrozenDictionary<string, (RelationType Relation, bool Finite)>.AlternateLookup<ReadOnlySpan<char>> VerbLookup =
        Verbs.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, RelationType>.AlternateLookup<ReadOnlySpan<char>> Modifiers =
        Model.Verbs.All.Modifiers.ToFrozenDictionary(m => m.Phrase, m => m.Relation).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Before = Set(
        "also", "further", "once", "again", "deeply", "gravely", "seriously", "strongly", "fully", "firmly", "particularly", "solemnly", "equally",
        "unequivocally", "likewise", "while", "being", "remaining", "extremely", "profoundly", "especially", "still", "therefore", "furthermore", "greatly",
        "additionally", "categorically", "urgently", "warmly", "highly", "sincerely", "increasingly", "and");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> After = Set(
        "also", "further", "again", "once", "more", "equally", "additionally", "however", "therefore", "likewise", "furthermore");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Qualities = Set(
        "deep", "deepest", "grave", "gravest", "great", "serious", "strong", "strongest", "full", "sincere", "profound", "continued", "continuing", "firm",
        "particular", "its", "the", "appreciation", "high", "warm", "unwavering", "utmost", "special", "increasing", "growing", "grateful", "outrage", "previous",
        "and", "further", "urgent", "unequivocal", "deepening", "alarm");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = Set(
        "appreciation", "concern", "concerns", "satisfaction", "gratitude", "support", "commitment", "regret", "request", "call", "calls", "invitation", "demand",
        "intention", "conviction", "condemnation", "hope", "thanks", "readiness", "solidarity", "condolences", "determination", "belief", "interest", "alarm",
        "dismay", "sympathy", "decision", "encouragement", "recommendation", "position", "willingness", "resolve", "expectation", "endorsement", "indignation");

    /// <summary>Whether a line opens a preambular paragraph, by a verb that is known or has the shape of one.</summary>
    public static bool StartsPreambular(ReadOnlySpan<char> line)
    {
        OpeningWords words = Read(line);
        return words.Length > 0 && !words.IsFinite;
    }

    /// <summary>Whether a lower-case phrase is a verb that paragraphs open with, and the edge it makes.</summary>
    public static bool IsVerb(ReadOnlySpan<char> lower, out RelationType relation)
    {
        bool known = VerbLookup.TryGetValue(lower, out (RelationType Relation, bool Finite) verb);
        relation = verb.Relation;
        return known;
    }

    /// <summary>Reads the opening words of a paragraph.</summary>
    public static OpeningWords Read(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.IsEmpty || !char.IsUpper(paragraph[0]))
        {
            return default;
        }

        Span<Range> words = stackalloc Range[MostWords];
        int count = Words(paragraph, words);
        Span<char> lower = stackalloc char[LongestPhrase];
        int verb = 0;
        while (verb < count && Is(Before, paragraph, words[verb], lower))
        {
            verb++;
        }

        if (verb == count || !VerbAt(paragraph, words[verb..count], lower, out int verbWords, out RelationType relation, out bool finite, out bool known)
            || (!known && verb > 0 && !finite))
        {
            return default;
        }

        int end = verb + verbWords;
        end = Tail(paragraph, words, count, end, lower, finite, ref relation);
        int length = words[end - 1].End.Value;
        return new OpeningWords(length, ActionOf(paragraph, words[..end], lower), relation, finite, known);
    }

    /// <summary>The opening words where a text marks them.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="length">How many UTF-16 units are marked at its beginning.</param>
    /// <param name="read">What is read there without the marks: it knows the verb and the edge it makes.</param>
    /// <returns>The marked words; <paramref name="read"/> where they are no phrase (a title, a sentence, the half of a word).</returns>
    public static OpeningWords Marked(ReadOnlySpan<char> paragraph, int length, OpeningWords read)
    {
        ReadOnlySpan<char> marked = paragraph[..length].TrimEnd(" ,;:");
        length = marked.Length;
        Span<Range> words = stackalloc Range[MostWords];
        int count = Words(marked, words);
        bool isPhrase = count > 0 && words[count - 1].End.Value == length && (length == paragraph.Length || !char.IsLetter(paragraph[length]));
        if (!isPhrase || !char.IsUpper(marked[0]) || length == read.Length)
        {
            return read;
        }

        Span<char> lower = stackalloc char[LongestPhrase];
        string action = ActionOf(marked, words[..count], lower);
        return read.Length > 0 ? read with { Length = length, Action = action } : new OpeningWords(length, action, RelationType.Cites, IsFinite: false, IsKnown: false);
    }

    private static bool VerbAt(
        ReadOnlySpan<char> text, ReadOnlySpan<Range> words, Span<char> lower, out int length, out RelationType relation, out bool finite, out bool known)
    {
        known = true;
        // "Having also considered", "Having further examined"
        if (words.Length > 2 && text[words[0]] is "Having" or "having" && text[words[1]] is "also" or "further"
            && VerbLookup.TryGetValue($"having {LowerCase.Of(text[words[2]], lower)}", out (RelationType Relation, bool Finite) having))
        {
            (length, relation, finite) = (3, having.Relation, having.Finite);
            return true;
        }

        // Longer phrases begin with a word that a phrase begins with.
        int most = FirstShapes.Allows(text[words[0]]) ? Math.Min(3, words.Length) : 0;
        for (length = most; length > 0; length--)
        {
            ReadOnlySpan<char> phrase = LowerCase.Of(text[words[0].Start..words[length - 1].End], lower);
            if (!phrase.IsEmpty && VerbLookup.TryGetValue(phrase, out (RelationType Relation, bool Finite) verb))
            {
                (relation, finite) = verb;
                return true;
            }
        }

        // A verb that no table has: an unknown participle or third person is still an opening, for the editors print any verb so.
        (length, known, relation) = (1, false, RelationType.Cites);
        ReadOnlySpan<char> word = text[words[0]];
        finite = word.EndsWith("s") && !word.EndsWith("ss") && word.Length > 4;
        return finite || (word.EndsWith("ing") && word.Length > 5);
    }

    // "also", "with deep concern", "its appreciation", "and encouraging", "upon".
    private static int Tail(ReadOnlySpan<char> text, ReadOnlySpan<Range> words, int count, int at, Span<char> lower, bool finite, ref RelationType relation)
    {
        while (at < count)
        {
            // The buffer is one for all words: what is asked of this one is asked before the next is looked at.
            ReadOnlySpan<char> word = LowerCase.Of(text[words[at]], lower);
            bool isWith = word is "with", isAnd = word is "and", begins = word is "its" || (Qualities.Contains(word) && word is not ("and" or "the"));
            if (After.Contains(word))
            {
                at++;
            }
            else if (isWith && NounAt(text, words, count, at + 1, lower) is int noun and > 0)
            {
                ReadOnlySpan<char> phrase = LowerCase.Of(text[words[at].Start..words[noun - 1].End], lower);
                relation = !phrase.IsEmpty && Modifiers.TryGetValue(phrase, out RelationType modified) ? modified : relation;
                at = noun;
            }
            else if (begins && NounAt(text, words, count, at, lower) is int its and > 0)
            {
                ReadOnlySpan<char> phrase = LowerCase.Of(text[words[0].Start..words[its - 1].End], lower);
                relation = relation == RelationType.Cites ? Feeling(phrase) : relation;
                at = its;
            }
            else if (isAnd && at + 1 < count && VerbLookup.TryGetValue(LowerCase.Of(text[words[at + 1]], lower), out (RelationType Relation, bool Finite) second)
                && second.Finite == finite)
            {
                at += 2;
            }
            else
            {
                return at;
            }
        }

        return at;
    }

    private static RelationType Feeling(ReadOnlySpan<char> phrase) =>
        phrase.EndsWith("concern") || phrase.EndsWith("concerns") || phrase.EndsWith("regret") || phrase.EndsWith("alarm") || phrase.EndsWith("dismay")
            ? RelationType.ExpressesConcernAt
            : phrase.EndsWith("appreciation") || phrase.EndsWith("satisfaction") || phrase.EndsWith("gratitude") || phrase.EndsWith("thanks")
                ? RelationType.Welcomes
                : phrase.EndsWith("support") || phrase.EndsWith("endorsement") ? RelationType.Endorses : RelationType.Cites;

    // The end of "(adjective)* noun", or 0.
    private static int NounAt(ReadOnlySpan<char> text, ReadOnlySpan<Range> words, int count, int at, Span<char> lower)
    {
        for (int i = at; i < count && i < at + 5; i++)
        {
            ReadOnlySpan<char> word = LowerCase.Of(text[words[i]], lower);
            bool noun = Nouns.Contains(word), quality = Qualities.Contains(word);
            ReadOnlySpan<char> next = i + 1 < count ? LowerCase.Of(text[words[i + 1]], lower) : default;
            if (noun && !(quality && (Nouns.Contains(next) || next is "and")))
            {
                return i + 1;
            }

            if (!noun && !quality)
            {
                return 0;
            }
        }

        return 0;
    }

    private static string ActionOf(ReadOnlySpan<char> text, ReadOnlySpan<Range> words, Span<char> lower)
    {
        var action = new System.Text.StringBuilder(LongestPhrase);
        foreach (Range range in words)
        {
            ReadOnlySpan<char> word = LowerCase.Of(text[range], lower);
            if (word is "also" or "further")
            {
                continue;
            }

            action.Append(action.Length > 0 ? " " : "").Append(word);
        }

        return action.ToString();
    }

    // Words of the first sentence part: letters and hyphens, one space apart; anything else ends them.
    private static int Words(ReadOnlySpan<char> text, Span<Range> words)
    {
        int count = 0, at = 0;
        while (count < words.Length && at < text.Length)
        {
            int start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || (text[at] is '-' or '‑' && at > start)))
            {
                at++;
            }

            if (at == start)
            {
                break;
            }

            words[count++] = start..at;
            if (at >= text.Length || text[at] != ' ')
            {
                break;
            }

            at++;
        }

        return count;
    }

    private static bool Is(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> text, Range word, Span<char> lower) =>
        set.Contains(LowerCase.Of(text[word], lower));

    private static readonly WordShape FirstShapes = FirstWords();

    private static WordShape FirstWords()
    {
        var shapes = new WordShape();
        foreach (string phrase in Verbs.Keys)
        {
            string first = phrase.Split(' ')[0];
            shapes.Add(first);
            shapes.Add(char.ToUpperInvariant(first[0]) + first[1..]);
        }

        return shapes;
    }

    private static FrozenDictionary<string, (RelationType Relation, bool Finite)> AllVerbs()
    {
        var verbs = new Dictionary<string, (RelationType Relation, bool Finite)>();
        foreach (OpeningVerb verb in Model.Verbs.All.Openings)
        {
            verbs[verb.Participle.ToLowerInvariant()] = (verb.Relation, false);
            verbs[verb.Finite.ToLowerInvariant()] = (verb.Relation, true);
        }

        return verbs.ToFrozenDictionary();
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
}
