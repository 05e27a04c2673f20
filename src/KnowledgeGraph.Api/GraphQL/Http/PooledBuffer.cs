using System.Buffers;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>Bytes that are written once and sent, in memory that is used again and counts as work of whoever asked.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int First = 4096;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(First);
    private int _written;

    /// <summary>What has been written. Not to be used after the end of this buffer.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _written);

    /// <inheritdoc />
    public void Advance(int count) => _written += count;

    /// <inheritdoc />
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(_written);
    }

    /// <inheritdoc />
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(_written);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        byte[] bytes = _bytes;
        _bytes = [];
        _written = 0;
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Grow(int sizeHint)
    {
        if (_bytes.Length - _written >= Math.Max(1, sizeHint))
        {
            return;
        }

        int length = Math.Max(_bytes.Length * 2, _written + sizeHint);
        WorkBudget.Hold(length);
        byte[] larger = ArrayPool<byte>.Shared.Rent(length);
        _bytes.AsSpan(0, _written).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
