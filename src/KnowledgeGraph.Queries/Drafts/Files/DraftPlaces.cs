using System.Text;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Queries.Drafts.Files;

/// <summary>Where in a Word file words of a draft stand: by their letters and digits, since readers join lines, take out marks and change
/// spaces.</summary>
internal sealed class DraftPlaces
{
    private readonly Document _draft;
    private readonly IReadOnlyList<string> _paragraphs;
    private readonly Dictionary<string, (int Paragraph, int Start)> _parts = new(StringComparer.Ordinal);

    /// <summary>Finds the paragraphs of a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="paragraphs">The letters and digits of the paragraphs of the file.</param>
    public DraftPlaces(Document draft, IReadOnlyList<string> paragraphs)
    {
        (_draft, _paragraphs) = (draft, paragraphs);
        int from = 0;
        foreach (DocumentProvision part in draft.Provisions.Where(p => p.Kind != ProvisionKind.Footnote))
        {
            string skeleton = Skeleton(part.Text);
            int at = skeleton.Length == 0 ? -1 : Find(skeleton, from);
            if (at >= 0)
            {
                _parts.TryAdd(part.Label, (at, paragraphs[at].IndexOf(skeleton, StringComparison.Ordinal)));
                from = at;
            }
        }
    }

    /// <summary>The letters and digits of a text, in small letters, without marks of notes.</summary>
    public static string Skeleton(string text)
    {
        var skeleton = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (IsKept(c))
            {
                skeleton.Append(char.ToLowerInvariant(c));
            }
        }

        return skeleton.ToString();
    }

    /// <summary>Whether a letter or a digit is one of those.</summary>
    public static bool IsKept(char c) => char.IsLetterOrDigit(c) && c is not ('¹' or '²' or '³' or 'º' or 'ª') && !(c is >= '⁰' and <= 'ₜ');

    /// <summary>The paragraph and the letters that a line of the report is about; null where they are not found.</summary>
    public (int Paragraph, int Start, int End)? Of(DraftLine line)
    {
        if (line.Label is not { } label)
        {
            return null;
        }

        DocumentProvision? part = _draft.Provisions.FirstOrDefault(p => p.Label == label);
        if (part?.Kind == ProvisionKind.Footnote)
        {
            return OfNote(label);
        }

        string words = Skeleton(line.Words);
        if (part is not null && _parts.TryGetValue(label, out (int Paragraph, int Start) place))
        {
            int start = line.Start is { } s ? place.Start + Skeleton(part.Text[..s]).Length : place.Start;
            return (place.Paragraph, start, start
                + (line.Start is null || words.Length == 0 ? Skeleton(part.Text).Length : words.Length)) is var found
                && found.Item3 <= _paragraphs[found.Paragraph].Length && found.Item2 < found.Item3 ? found : null;
        }

        int at = words.Length == 0 ? -1 : Find(words, 0);
        return at < 0 ? null : (at, _paragraphs[at].IndexOf(words, StringComparison.Ordinal),
            _paragraphs[at].IndexOf(words, StringComparison.Ordinal) + words.Length);
    }

    // A note is commented on where it is marked, at the word before the mark.
    private (int Paragraph, int Start, int End)? OfNote(string label)
    {
        foreach (DocumentProvision part in _draft.Provisions)
        {
            foreach (NoteMark mark in part.Marks)
            {
                if (mark.Note == label && _parts.TryGetValue(part.Label, out (int Paragraph, int Start) place))
                {
                    string before = part.Text[..mark.Span.Start].TrimEnd(' ', ',', ';', '.', ':', ')', '”');
                    int end = place.Start + Skeleton(before).Length;
                    int start = place.Start + Skeleton(before[..(before.LastIndexOf(' ') + 1)]).Length;
                    return start < end ? (place.Paragraph, start, end) : null;
                }
            }
        }

        return null;
    }

    private int Find(string skeleton, int from)
    {
        for (int step = 0; step < _paragraphs.Count; step++)
        {
            int at = (from + step) % _paragraphs.Count;
            if (_paragraphs[at].Contains(skeleton, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }
}
