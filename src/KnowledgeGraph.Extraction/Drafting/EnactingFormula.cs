using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// The words between head and preamble: "The General Assembly," (Editorial Manual, resolutions: the body is the subject of every paragraph).
/// </summary>
internal sealed class EnactingFormula
{
    private const int Longest = 160;

    private readonly string _article;
    private readonly string[] _starts;
    private readonly bool _isEndedByComma;
    private readonly BodiesInWords _bodies;
    private readonly string[] _statementOpenings;
    private readonly string[] _statementWords;

    /// <summary>The formulas of a language.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="bodies">What it calls the bodies.</param>
    public EnactingFormula(DraftingWords words, BodiesInWords bodies)
    {
        _article = words.Article.Length > 0 ? char.ToUpperInvariant(words.Article[0]) + words.Article[1..] + " " : "";
        _starts = [.. words.FormulaStarts];
        _isEndedByComma = words.IsFormulaEndedByComma;
        _bodies = bodies;
        _statementOpenings = [.. words.StatementOpenings.Select(Letters.WithSpace)];
        _statementWords = [.. words.StatementWords];
    }

    /// <summary>Whether a block is an enacting formula and nothing else.</summary>
    public bool Is(ReadOnlySpan<char> block) => TryRead(block, out _);

    /// <summary>The body that speaks.</summary>
    public bool TryRead(ReadOnlySpan<char> block, out KnownBody? body)
    {
        body = null;
        if (_article.Length == 0)
        {
            return block.Length <= Longest && TryStart(Unpointed(block, stackalloc char[Longest]), out body);
        }

        bool isFormula = block.Length <= Longest
            && (block.StartsWith(_article)
                || (block.EndsWith(",") && block.StartsWith(_article, StringComparison.OrdinalIgnoreCase) && char.IsUpper(block[1])));
        if (!isFormula)
        {
            return false;
        }

        ReadOnlySpan<char> name = block[_article.Length..].TrimEnd(" ,:");
        body = Bodies.Find(name.ToString());
        return body is not null;
    }

    // "إنَّ الجمعية العامة": vowel points are printed or not.
    private static ReadOnlySpan<char> Unpointed(ReadOnlySpan<char> block, Span<char> room)
    {
        int length = 0;
        foreach (char letter in block)
        {
            if (letter is not ('\u0640' or (>= '\u064B' and <= '\u0652')))
            {
                room[length++] = letter;
            }
        }

        return length == block.Length ? block : room[..length];
    }

    /// <summary>Whether a block introduces a statement by a President: "At the 4119th meeting of the Security Council, held on 23 March 2000 …",
    /// "On 4 December 2020, in connection with the Council’s consideration …".</summary>
    public bool OpensStatement(ReadOnlySpan<char> block)
    {
        foreach (string opening in _statementOpenings)
        {
            if (block.StartsWith(opening))
            {
                return HasAll(block, _statementWords);
            }
        }

        return false;
    }

    // "L’Assemblée générale,", "大会，".
    private bool TryStart(ReadOnlySpan<char> block, out KnownBody? body)
    {
        ReadOnlySpan<char> words = block.TrimEnd(" ,:،，：");
        body = null;
        foreach (string start in _starts)
        {
            if (words.StartsWith(start) && (!_isEndedByComma || words.Length < block.Length))
            {
                body = _bodies.Find(words[start.Length..]);
                return body is not null;
            }
        }

        return false;
    }

    private static bool HasAll(ReadOnlySpan<char> block, string[] words)
    {
        foreach (string word in words)
        {
            if (!block.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
