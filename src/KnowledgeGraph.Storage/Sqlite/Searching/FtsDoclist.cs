using System.Buffers;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>
/// Where one word stands in one segment, gathered from the pages that hold it: its rows, each as the distance from the one before, but for the
/// first one of a page, which is written whole.
/// </summary>
/// <param name="word">The word, with the sign of the index in front.</param>
internal sealed class FtsDoclist(byte[] word) : IDisposable
{
    private const int Header = 4;
    private readonly List<int> whole = [];
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int count;
    private bool isFirst = true;

    /// <summary>Whether the segment has the word.</summary>
    public bool IsThere { get; private set; }

    /// <summary>Adds a page; false where the list ends on it, or the word is not there.</summary>
    public bool Add(byte[] page)
    {
        int end = FtsNumbers.Short(page, 2);
        if (isFirst)
        {
            isFirst = false;
            (int start, int stop) = Find(page, end);
            IsThere = start > 0;
            if (IsThere)
            {
                // The first row of a list is written whole, on whatever page it stands.
                whole.Add(0);
                Append(page.AsSpan(start..stop));
            }

            return IsThere && stop == end;
        }

        int firstRow = FtsNumbers.Short(page, 0);
        int at = end;
        int nextWord = end < page.Length ? (int)FtsNumbers.Read(page, ref at) : end;
        if (firstRow >= Header && firstRow < nextWord)
        {
            whole.Add(count + firstRow - Header);
        }

        Append(page.AsSpan(Header, nextWord - Header));
        return nextWord == end;
    }

    /// <summary>The rows, ascending, and how often the word stands in each; 0 for one that it was taken out of.</summary>
    public WordRows Rows()
    {
        using var rows = new PooledList<int>();
        using var counts = new PooledList<byte>();
        ReadOnlySpan<byte> list = bytes.AsSpan(0, count);
        (int at, int next, long row) = (0, 0, 0);
        while (at < list.Length)
        {
            bool isWhole = next < whole.Count && whole[next] == at;
            next += isWhole ? 1 : 0;
            long read = FtsNumbers.Read(list, ref at);
            row = isWhole ? read : row + read;
            int size = (int)FtsNumbers.Read(list, ref at);
            rows.Add((int)row);
            counts.Add(Places(list.Slice(at, size >> 1)));
            at += size >> 1;
        }

        return new WordRows(rows.ToArray(), counts.ToArray());
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        count = 0;
    }

    // Each place is a number whose last byte alone has no highest bit; a 1 is followed by the number of another column.
    private static byte Places(ReadOnlySpan<byte> places)
    {
        int found = 0;
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] == 1 && (i == 0 || places[i - 1] < 0x80))
            {
                i++;
            }
            else
            {
                found += places[i] < 0x80 ? 1 : 0;
            }
        }

        return (byte)Math.Min(found, byte.MaxValue);
    }

    // The list of the word on the page; (0, 0) where the page has it not. Words are written as what they add to the one before.
    private (int Start, int Stop) Find(ReadOnlySpan<byte> page, int end)
    {
        byte[] now = [];
        (int index, int start) = (end, 0);
        while (index < page.Length)
        {
            start += (int)FtsNumbers.Read(page, ref index);
            int at = start;
            int kept = now.Length == 0 ? 0 : (int)FtsNumbers.Read(page, ref at);
            int added = (int)FtsNumbers.Read(page, ref at);
            now = [.. now.AsSpan(0, kept), .. page.Slice(at, added)];
            int order = now.AsSpan().SequenceCompareTo(word);
            if (order > 0)
            {
                break;
            }

            if (order == 0)
            {
                int following = index;
                return (at + added, following < page.Length ? start + (int)FtsNumbers.Read(page, ref following) : end);
            }
        }

        return (0, 0);
    }

    private void Append(ReadOnlySpan<byte> part)
    {
        if (count + part.Length > bytes.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * bytes.Length, count + part.Length));
            bytes.AsSpan(0, count).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        part.CopyTo(bytes.AsSpan(count));
        count += part.Length;
    }
}
