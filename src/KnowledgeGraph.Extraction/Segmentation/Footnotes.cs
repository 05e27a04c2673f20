using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>
/// Footnotes and their marks. Markers may begin anew (in an annex, in the next part): a note is tied to the marks nearest before it.
/// </summary>
internal sealed class Footnotes
{
    private const string Signs = "*†‡§";

    private readonly Dictionary<string, List<Part>> _notes = new(StringComparer.Ordinal);

    /// <summary>A note has been read.</summary>
    public void Add(string marker, Part note)
    {
        if (!_notes.TryGetValue(marker, out List<Part>? notes))
        {
            _notes[marker] = notes = [];
        }

        notes.Add(note);
    }

    /// <summary>Finds every mark, ties it to its note, and gives each note the part that bears its first mark as parent.</summary>
    public void Tie(List<Part> parts, List<DocumentDiagnostic> diagnostics)
    {
        var place = new Dictionary<Part, int>();
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].Kind == ProvisionKind.Footnote)
            {
                place[parts[i]] = i;
            }
        }

        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].Kind != ProvisionKind.Footnote)
            {
                parts[i].Marks = MarksOf(parts[i], i, place, diagnostics);
            }
        }

        foreach (Part note in place.Keys.Where(n => n.Parent is null && !TryTieBySign(parts, place[n], n)))
        {
            diagnostics.Add(new DocumentDiagnostic(DiagnosticCodes.NoteWithoutMark, $"Footnote {note.Number} has no mark in the text.", note.Label));
        }
    }

    // "resolution 61/295*" and the note "* A/75/151.": the nearest part before it that bears the sign behind a word.
    private static bool TryTieBySign(List<Part> parts, int at, Part note)
    {
        string text = note.Text;
        for (int i = at - 1; i >= 0 && text.Length > 0 && Signs.Contains(text[0], StringComparison.Ordinal); i--)
        {
            int sign = parts[i].Kind == ProvisionKind.Footnote ? -1 : parts[i].Text.IndexOf(text[0], StringComparison.Ordinal);
            if (sign > 0 && !char.IsWhiteSpace(parts[i].Text[sign - 1]))
            {
                note.Parent = parts[i];
                parts[i].Marks = [.. parts[i].Marks.Append(new NoteMark(new TextSpan(sign, sign + 1), note.Label)).OrderBy(m => m.Span.Start)];
                return true;
            }
        }

        return false;
    }

    private List<NoteMark> MarksOf(Part part, int at, Dictionary<Part, int> place, List<DocumentDiagnostic> diagnostics)
    {
        var marks = new List<NoteMark>();
        ReadOnlySpan<char> text = part.Text;
        int from = 0;
        while (from < text.Length && Superscript.IndexIn(text[from..]) is int next and >= 0)
        {
            int start = from + next;
            int length = Superscript.Length(text[start..]);
            string marker = Superscript.ToPlain(text.Slice(start, length));
            from = start + length;
            if (NoteFor(marker, at, place) is Part note)
            {
                note.Parent ??= part;
                marks.Add(new NoteMark(new TextSpan(start, from), note.Label));
            }
            else if (_notes.Count > 0 && start > 0 && char.IsLetter(text[start - 1]) is false)
            {
                diagnostics.Add(new DocumentDiagnostic(DiagnosticCodes.MarkWithoutNote,
                    $"Footnote {marker} is marked here and missing.", part.Label));
            }
        }

        return marks;
    }

    // The note after the mark that is nearest; for a mark that repeats an earlier one, that note.
    private Part? NoteFor(string marker, int at, Dictionary<Part, int> place)
    {
        if (!_notes.TryGetValue(marker, out List<Part>? notes))
        {
            return null;
        }

        if (notes.Count == 1)
        {
            return notes[0];
        }

        int low = 0, high = notes.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = place[notes[middle]] > at ? (low, middle) : (middle + 1, high);
        }

        // The first note behind the mark, unless another mark has it already: then this one repeats the mark of the note before.
        Part? before = low > 0 ? notes[low - 1] : null, behind = low < notes.Count ? notes[low] : null;
        return behind is not null && (before is null || behind.Parent is null) ? behind : before;
    }
}
