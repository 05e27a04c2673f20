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
    // What is looked at of a paragraph that opens in capitals.
    private const int LongestOpening = 96;

    /// <summary>Whether a line opens a preambular paragraph, by a verb that is known or has the shape of one.</summary>
    public static bool StartsPreambular(ReadOnlySpan<char> line)
    {
        OpeningWords words = Read(line);
        return words.Length > 0 && !words.IsFinite;
    }

    /// <summary>Reads the opening words of a paragraph.</summary>
    public static OpeningWords Read(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.IsEmpty || !char.IsUpper(paragraph[0]))
        {
            return default;
        }

        return paragraph.Length > 1 && char.IsUpper(paragraph[1])
            ? ReadPhrase(Capitals.Opening(paragraph, stackalloc char[LongestOpening]))
            : ReadPhrase(paragraph);
    }

    private static OpeningWords ReadPhrase(ReadOnlySpan<char> paragraph)
    {
        Span<Range> words = stackalloc Range[OpeningPhrase.MostWords];
        int count = OpeningPhrase.Cut(paragraph, words);
        var phrase = new OpeningPhrase(paragraph, words[..count], stackalloc char[OpeningPhrase.LongestPhrase]);
        int at = 0;
        bool hasAdverbs = phrase.TryAdverbs(ref at);
        if (!phrase.TryVerb(ref at, out OpeningVerbForm verb) || (!verb.IsKnown && hasAdverbs && !verb.IsFinite))
        {
            return default;
        }

        RelationType relation = verb.Relation;
        phrase.TakeCompletion(ref at, verb.IsFinite, ref relation);
        return new OpeningWords(phrase.EndOf(at - 1), phrase.ActionUpTo(at), relation, verb.IsFinite, verb.IsKnown);
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
        Span<Range> words = stackalloc Range[OpeningPhrase.MostWords];
        int count = OpeningPhrase.Cut(marked, words);
        var phrase = new OpeningPhrase(marked, words[..count], stackalloc char[OpeningPhrase.LongestPhrase]);
        bool isPhrase = count > 0 && phrase.EndOf(count - 1) == length && (length == paragraph.Length || !char.IsLetter(paragraph[length]));
        if (!isPhrase || !char.IsUpper(marked[0]) || length == read.Length)
        {
            return read;
        }

        string action = phrase.ActionUpTo(count);
        return read.Length > 0
            ? read with { Length = length, Action = action }
            : new OpeningWords(length, action, RelationType.Cites, IsFinite: false, IsKnown: false);
    }
}
