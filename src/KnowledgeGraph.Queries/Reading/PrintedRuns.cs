using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>A stretch of a provision's text that is printed in one way.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsVerb">Whether they belong to the opening words, which are printed in italics.</param>
/// <param name="Citation">The citation that they belong to.</param>
/// <param name="Note">The label of the footnote that they mark.</param>
/// <param name="IsFirstMark">Whether they are the first mark of that footnote on the page.</param>
public sealed record PrintedRun(string Text, bool IsVerb, Citation? Citation, string? Note, bool IsFirstMark);

/// <summary>Cuts a text where what is printed changes. Spans outside the text are ignored.</summary>
public static class PrintedRuns
{
    /// <summary>The runs of a provision; joined they are its text.</summary>
    /// <param name="provision">The provision.</param>
    /// <param name="citations">Its own citations.</param>
    /// <param name="seen">The footnotes that have been marked before; those marked here are added.</param>
    public static IReadOnlyList<PrintedRun> Of(Provision provision, IEnumerable<Citation> citations, ISet<string> seen)
    {
        string text = provision.Text;
        int verb = provision.Verb is { Length: > 0 } words && text.StartsWith(words, StringComparison.Ordinal) ? words.Length : 0;
        Citation[] cited = [.. citations.Where(c => c.Id.Start >= 0 && c.Id.Start < c.End && c.End <= text.Length)];
        NoteMark[] marks = [.. provision.Marks.Where(m => m.Span.Start >= 0 && !m.Span.IsEmpty && m.Span.End <= text.Length)];
        int[] cuts = [.. new[] { 0, verb, text.Length }
            .Concat(cited.SelectMany(c => new[] { c.Id.Start, c.End }))
            .Concat(marks.SelectMany(m => new[] { m.Span.Start, m.Span.End }))
            .Distinct().Order()];
        var runs = new List<PrintedRun>(cuts.Length);
        for (int i = 0; i + 1 < cuts.Length; i++)
        {
            (int start, int end) = (cuts[i], cuts[i + 1]);
            string? note = Array.Find(marks, m => m.Span.Start <= start && end <= m.Span.End).Note;
            runs.Add(new PrintedRun(
                text[start..end], start < verb, Array.Find(cited, c => c.Id.Start <= start && end <= c.End), note, note is not null
                    && seen.Add(note)));
        }

        return runs;
    }
}
