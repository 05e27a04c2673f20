using System.Buffers;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>
/// A list that grows in borrowed arrays. A common word is in a hundred thousand rows: what a list grows through to hold them would be garbage that
/// only the dearest collections take away.
/// </summary>
internal sealed class PooledList<T> : IDisposable
    where T : unmanaged
{
    private const int FirstSize = 1024;
    private T[] items = ArrayPool<T>.Shared.Rent(FirstSize);
    private int count;

    public void Add(T item)
    {
        if (count == items.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(2 * count);
            items.AsSpan().CopyTo(larger);
            ArrayPool<T>.Shared.Return(items);
            items = larger;
        }

        items[count++] = item;
    }

    public T[] ToArray() => items.AsSpan(0, count).ToArray();

    public void Dispose()
    {
        ArrayPool<T>.Shared.Return(items);
        items = [];
        count = 0;
    }
}
