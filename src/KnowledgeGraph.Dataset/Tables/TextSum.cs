using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>
/// A digest of values in their order, each with its length: of a text's row without its last value, where the digests stand, or of the rows
/// that a table has of the text. What was changed by hand shows in it, whichever format it stands in.
/// </summary>
internal sealed class TextSum : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _utf8 = new byte[4096];

    /// <summary>Adds a row of a table.</summary>
    public void Add(string table, ReadOnlySpan<object?> row)
    {
        Add(table);
        foreach (object? value in row)
        {
            Add(value switch
            {
                null => null,
                string text => text,
                bool flag => flag ? "true" : "false",
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                _ => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            });
        }
    }

    /// <summary>The digest of what was added; the next one begins anew.</summary>
    public string Take() => Convert.ToHexStringLower(_hash.GetHashAndReset().AsSpan(0, 8));

    /// <inheritdoc />
    public void Dispose() => _hash.Dispose();

    private void Add(string? value)
    {
        Span<byte> length = stackalloc byte[4];
        int count = -1;
        if (value is not null)
        {
            int most = Encoding.UTF8.GetMaxByteCount(value.Length);
            _utf8 = _utf8.Length < most ? new byte[most] : _utf8;
            count = Encoding.UTF8.GetBytes(value, _utf8);
        }

        BinaryPrimitives.WriteInt32LittleEndian(length, count);
        _hash.AppendData(length);
        _hash.AppendData(_utf8.AsSpan(0, Math.Max(count, 0)));
    }
}
