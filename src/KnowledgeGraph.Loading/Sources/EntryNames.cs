using System.Text;

namespace KnowledgeGraph.Loading.Sources;

/// <summary>
/// The names in an archive that does not say how they are encoded: UTF-8 where their bytes are that, else code page 437, the one that
/// archives had before (.ZIP File Format Specification, appendix D.1).
/// </summary>
internal sealed class EntryNames : Encoding
{
    private const int OldCodePage = 437;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Old = CodePagesEncodingProvider.Instance.GetEncoding(OldCodePage)!;

    private EntryNames()
    {
    }

    /// <summary>The only one.</summary>
    public static EntryNames Instance { get; } = new();

    /// <inheritdoc />
    public override int GetByteCount(char[] chars, int index, int count) => Strict.GetByteCount(chars, index, count);

    /// <inheritdoc />
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        Strict.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    /// <inheritdoc />
    public override int GetCharCount(byte[] bytes, int index, int count) => Of(bytes.AsSpan(index, count)).GetCharCount(bytes, index, count);

    /// <inheritdoc />
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        Of(bytes.AsSpan(byteIndex, byteCount)).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    /// <inheritdoc />
    public override int GetMaxByteCount(int charCount) => Strict.GetMaxByteCount(charCount);

    /// <inheritdoc />
    public override int GetMaxCharCount(int byteCount) => Strict.GetMaxCharCount(byteCount);

    private static Encoding Of(ReadOnlySpan<byte> name) => System.Text.Unicode.Utf8.IsValid(name) ? Strict : Old;
}
