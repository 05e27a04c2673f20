using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Candidates;

/// <summary>
/// The full names of bodies that a document calls by less, "the Commission", "the Staff College". Looked for only where it matters whose a
/// text is, which in most documents it does nowhere.
/// </summary>
/// <param name="parts">The document's provisions.</param>
internal sealed class FullNames(IReadOnlyList<Part> parts)
{
    private readonly TokenList _tokens = new();

    /// <summary>The fullest name of a body that a document prints up to a provision, of those that end so; null where it prints none that is
    /// longer than one word.</summary>
    /// <param name="name">The words by which the provision calls it, the last of them its noun.</param>
    /// <param name="upTo">The provision.</param>
    public string? Of(string name, Part upTo)
    {
        string noun = name[(name.LastIndexOf(' ') + 1)..];
        string? fullest = name.Contains(' ', StringComparison.Ordinal) ? name : null;
        int last = LastPart(upTo);
        for (int i = last; i >= 0; i--)
        {
            if (parts[i].Kind != ProvisionKind.Footnote && parts[i].Words.Contains(noun, StringComparison.Ordinal))
            {
                fullest = Fuller(parts[i].Words, noun, fullest);
            }
        }

        return fullest;
    }

    private int LastPart(Part upTo)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            if (ReferenceEquals(parts[i], upTo))
            {
                return i;
            }
        }

        return parts.Count - 1;
    }

    private string? Fuller(string text, string noun, string? fullest)
    {
        _tokens.Fill(text);
        for (int i = _tokens.Count - 1; i >= 0; i--)
        {
            if (!_tokens[i].IsCapital || !_tokens[_tokens[i]].SequenceEqual(noun))
            {
                continue;
            }

            // Without an article, "Strengthening World Health Organization" may be anything.
            int start = Bounds(_tokens, i, out int end);
            string name = _tokens.Text[_tokens[start].Start.._tokens[end - 1].End];
            bool isFuller = fullest is null ? end > start + 1
                : name.Length > fullest.Length && name.EndsWith($" {fullest}", StringComparison.Ordinal);
            fullest = isFuller && _tokens.Is(start - 1, Keyword.The) ? name : fullest;
        }

        return fullest;
    }

    /// <summary>The name of a body around its noun: "International Civil Service Commission", "Tribunal for the Law of the Sea".</summary>
    public static string Name(TokenList tokens, int noun)
    {
        int start = Bounds(tokens, noun, out int end);
        return tokens.Text[tokens[start].Start..tokens[end - 1].End];
    }

    private static int Bounds(TokenList tokens, int noun, out int end)
    {
        int start = NameStart.Find(tokens, noun, 0);
        for (int i = start; i < noun; i++)
        {
            // "Department for General Assembly and Conference Management"
            start = tokens[i].Word is Keyword.Of or Keyword.For ? NameStart.OverWords(tokens, noun, 0) : start;
        }

        bool goesOn = tokens[noun + 1].Word is Keyword.Of or Keyword.For or Keyword.On;
        end = goesOn ? NameEnd.Find(tokens, noun + 1, out _, isBare: start == noun) : noun + 1;
        return start;
    }
}
