using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// The letters of opening words: what a word consists of, and how words are compared. Arabic is compared without the signs of vowels and
/// the strokes that lengthen a word, which are printed or not.
/// </summary>
internal sealed class OpeningLetters
{
    private readonly string _inside;

    /// <summary>The letters of a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="inside">The signs that words have inside.</param>
    public OpeningLetters(Language language, string inside) => (AreFolded, _inside) = (language.Script == Script.Arabic, "-‑" + inside);

    /// <summary>Whether letters are compared without what is added to them.</summary>
    public bool AreFolded { get; }

    /// <summary>A phrase in lower case, in the buffer until it is used again; empty where the buffer is too short for it.</summary>
    public ReadOnlySpan<char> Lower(ReadOnlySpan<char> phrase, Span<char> buffer)
    {
        ReadOnlySpan<char> lower = LowerCase.Of(phrase, buffer);
        if (!AreFolded || lower.IsEmpty)
        {
            return lower;
        }

        int length = 0;
        foreach (char letter in lower)
        {
            if (!IsAdded(letter))
            {
                buffer[length++] = letter;
            }
        }

        return buffer[..length];
    }

    /// <summary>The same of a phrase of a table.</summary>
    public string Lower(string phrase) => Lower(phrase, new char[phrase.Length]).ToString();

    /// <summary>Words of the first part of a sentence: letters and hyphens, one space apart; anything else ends them.</summary>
    /// <returns>How many there are.</returns>
    public int Cut(ReadOnlySpan<char> text, Span<Range> words)
    {
        int count = 0, at = 0;
        while (count < words.Length && at < text.Length)
        {
            int start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || (at > start && IsInside(text[at]))))
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

    private bool IsInside(char sign) => _inside.Contains(sign, StringComparison.Ordinal) || (AreFolded && IsAdded(sign));

    private static bool IsAdded(char letter) => letter is '\u0640' or '\u0670' or (>= '\u064B' and <= '\u0652');
}
