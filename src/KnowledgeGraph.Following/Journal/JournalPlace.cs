using System.Globalization;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Journal;

/// <summary>
/// How far somebody who follows the graph has been told: whole saves, and so many of the new citations of the next one. Whoever was away gives it
/// back, and is told what came after it.
/// </summary>
/// <param name="Revision">The newest revision whose save has been told whole.</param>
/// <param name="Told">How many of the next save's new citations have been told, in its order; whether they were wanted or not.</param>
public readonly record struct JournalPlace(Revision Revision, int Told = 0)
{
    private const char Mark = '~';

    /// <summary>Reads a place as <see cref="ToString"/> writes it; a revision is a place too.</summary>
    public static bool TryParse(string? text, out JournalPlace place)
    {
        place = default;
        int mark = text?.LastIndexOf(Mark) ?? -1;
        int told = 0;
        if (mark >= 0 && (!int.TryParse(text.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out told) || told == 0))
        {
            return false;
        }

        if (!Revision.TryParse(mark < 0 ? text : text![..mark], out Revision revision))
        {
            return false;
        }

        place = new JournalPlace(revision, told);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() =>
        Told == 0 ? Revision.ToString() : string.Create(CultureInfo.InvariantCulture, $"{Revision}{Mark}{Told}");
}
