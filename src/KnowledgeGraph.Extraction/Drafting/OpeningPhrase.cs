using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// The first words of a paragraph, and the rules of what may follow one another there. Each rule takes words from a place on and leaves
/// the place where it was if they are not its own.
/// </summary>
/// <param name="text">The paragraph.</param>
/// <param name="words">Where its first words stand.</param>
/// <param name="lower">Room for a phrase in lower case: what is asked of one is asked before the next is looked at.</param>
internal readonly ref struct OpeningPhrase(ReadOnlySpan<char> text, ReadOnlySpan<Range> words, Span<char> lower)
{
    /// <summary>How many words of a paragraph are looked at.</summary>
    public const int MostWords = 9;

    /// <summary>The longest phrase that is looked up.</summary>
    public const int LongestPhrase = 48;

    private const int LongestVerb = 3;
    private const int MostQualities = 5;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Range> _words = words;
    private readonly Span<char> _lower = lower;

    /// <summary>How many words there are.</summary>
    public int Count => _words.Length;

    /// <summary>Where a word ends, in UTF-16 units of the paragraph.</summary>
    public int EndOf(int word) => _words[word].End.Value;

    /// <summary>Adverbs before the verb: "Also deeply".</summary>
    public bool TryAdverbs(ref int at)
    {
        int start = at;
        while (at < Count && OpeningVerbs.Before.Contains(Lower(at)))
        {
            at++;
        }

        return at > start;
    }

    /// <summary>The verb, the longest that a table has, else one of the shape of a verb.</summary>
    public bool TryVerb(ref int at, out OpeningVerbForm verb)
    {
        verb = default;
        if (at == Count)
        {
            return false;
        }

        // Most words begin no phrase of the tables.
        bool mayBegin = OpeningVerbs.MayBegin(_text[_words[at]]);
        if (mayBegin && TryHaving(ref at, out verb))
        {
            return true;
        }

        for (int length = mayBegin ? Math.Min(LongestVerb, Count - at) : 0; length > 0; length--)
        {
            ReadOnlySpan<char> phrase = Lower(at, at + length);
            if (!phrase.IsEmpty && OpeningVerbs.TryFind(phrase, out verb))
            {
                at += length;
                return true;
            }
        }

        bool isVerb = OpeningVerbs.TryShape(_text[_words[at]], out verb);
        at += isVerb ? 1 : 0;
        return isVerb;
    }

    /// <summary>What completes the verb: "also", "with deep concern", "its appreciation", "and encouraging"; it may change the edge.</summary>
    public void TakeCompletion(ref int at, bool isFinite, ref RelationType relation)
    {
        while (at < Count
            && (TryAdverb(ref at) || TryModifier(ref at, ref relation) || TryFeeling(ref at, ref relation) || TrySecondVerb(ref at, isFinite)))
        {
        }
    }

    /// <summary>The words up to one, in lower case and without those that only say that the same was said before.</summary>
    public string ActionUpTo(int end)
    {
        var action = new System.Text.StringBuilder(LongestPhrase);
        for (int i = 0; i < end; i++)
        {
            ReadOnlySpan<char> word = Lower(i);
            if (!OpeningVerbs.Again.Contains(word))
            {
                action.Append(action.Length > 0 ? " " : "").Append(word);
            }
        }

        return action.ToString();
    }

    // "Having also considered", "Having further examined".
    private bool TryHaving(ref int at, out OpeningVerbForm verb)
    {
        verb = default;
        if (at + 2 >= Count || !Lower(at).SequenceEqual(OpeningVerbs.Having) || !OpeningVerbs.Again.Contains(Lower(at + 1))
            || !OpeningVerbs.TryFind($"{OpeningVerbs.Having} {Lower(at + 2)}", out verb))
        {
            return false;
        }

        at += 3;
        return true;
    }

    private bool TryAdverb(ref int at)
    {
        bool isAdverb = OpeningVerbs.After.Contains(Lower(at));
        at += isAdverb ? 1 : 0;
        return isAdverb;
    }

    private bool TryModifier(ref int at, ref RelationType relation)
    {
        int end = at + 1;
        if (!Lower(at).SequenceEqual(OpeningVocabulary.English.With) || !TryNoun(ref end))
        {
            return false;
        }

        ReadOnlySpan<char> phrase = Lower(at, end);
        relation = !phrase.IsEmpty && OpeningVerbs.TryModify(phrase, out RelationType modified) ? modified : relation;
        at = end;
        return true;
    }

    private bool TryFeeling(ref int at, ref RelationType relation)
    {
        int end = at;
        if (!OpeningVerbs.Beginnings.Contains(Lower(at)) || !TryNoun(ref end))
        {
            return false;
        }

        // Concern and condemnation that are reiterated reaffirm no text that is spoken of with them; the text that expressed them is recalled.
        RelationType felt = OpeningVerbs.Feeling(Lower(0, end));
        bool isFelt = relation == RelationType.Cites || (felt == RelationType.ExpressesConcernAt && relation != RelationType.Recalls);
        relation = isFelt ? felt : relation;
        at = end;
        return true;
    }

    private bool TrySecondVerb(ref int at, bool isFinite)
    {
        if (at + 1 >= Count || !Lower(at).SequenceEqual(OpeningVocabulary.English.And)
            || !OpeningVerbs.TryFind(Lower(at + 1), out OpeningVerbForm second) || second.IsFinite != isFinite)
        {
            return false;
        }

        at += 2;
        return true;
    }

    // "(adjective)* noun".
    private bool TryNoun(ref int at)
    {
        for (int i = at; i < Count && i < at + MostQualities; i++)
        {
            ReadOnlySpan<char> word = Lower(i);
            bool isNoun = OpeningVerbs.Nouns.Contains(word), isQuality = OpeningVerbs.Qualities.Contains(word);
            if (isNoun && !(isQuality && GoesOn(i + 1)))
            {
                at = i + 1;
                return true;
            }

            if (!isNoun && !isQuality)
            {
                return false;
            }
        }

        return false;
    }

    // A word that is both an adjective and a noun is an adjective before another noun.
    private bool GoesOn(int at)
    {
        ReadOnlySpan<char> next = at < Count ? Lower(at) : default;
        return OpeningVerbs.Nouns.Contains(next) || next.SequenceEqual(OpeningVocabulary.English.And);
    }

    private ReadOnlySpan<char> Lower(int word) => LowerCase.Of(_text[_words[word]], _lower);

    private ReadOnlySpan<char> Lower(int from, int to) => LowerCase.Of(_text[_words[from].Start.._words[to - 1].End], _lower);

    /// <summary>Words of the first part of a sentence: letters and hyphens, one space apart; anything else ends them.</summary>
    /// <returns>How many there are.</returns>
    public static int Cut(ReadOnlySpan<char> text, Span<Range> words)
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
}
