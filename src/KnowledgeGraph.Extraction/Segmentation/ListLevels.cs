using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>
/// The lists that are open at a place of the text: a mark that succeeds the last one of a list goes on with it, any other opens one within.
/// </summary>
internal sealed class ListLevels
{
    // Official documents have four. Deeper lists are read on as one: labels name every level, and would grow with the square of the text.
    private const int Deepest = 12;

    private readonly List<(string Mark, Part Part)> _open = [];

    /// <summary>The innermost open item.</summary>
    public Part? Innermost => _open.Count > 0 ? _open[^1].Part : null;

    /// <summary>Closes all lists.</summary>
    public void Clear() => _open.Clear();

    /// <summary>The part that an item with this mark belongs to; null for the paragraph itself. Closes the lists that it ends.</summary>
    public Part? ParentOf(string mark)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (Succeeds(mark, _open[i].Mark))
            {
                _open.RemoveRange(i, _open.Count - i);
                break;
            }
        }

        if (_open.Count == Deepest)
        {
            _open.RemoveAt(Deepest - 1);
        }

        return Innermost;
    }

    /// <summary>Opens an item.</summary>
    public void Push(string mark, Part part) => _open.Add((mark, part));

    private static bool Succeeds(string mark, string last) =>
        Letter(mark, last) || Roman(mark, last)
        || (int.TryParse(mark, out int n) && int.TryParse(last, out int before) && n == before + 1);

    private static bool Letter(string mark, string last) =>
        mark.Length == last.Length && mark[^1] == last[^1] + 1 && mark[0] == (mark.Length == 1 ? mark[0] : last[0])
        || (mark == "aa" && last == "z")
        || (mark.Length == 2 && last.Length == 2 && mark[0] == mark[1] && last[0] == last[1] && mark[0] == last[0] + 1);

    private static bool Roman(string mark, string last) =>
        ListMark.IsRoman(mark) && ListMark.IsRoman(last) && RomanNumber.Value(mark) == RomanNumber.Value(last) + 1;
}
