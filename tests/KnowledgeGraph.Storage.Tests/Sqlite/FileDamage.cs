namespace KnowledgeGraph.Storage.Tests.Sqlite;

/// <summary>What disks, copies and hands do to a file.</summary>
/// <param name="random">The source of chance: the same seed does the same damage.</param>
internal sealed class FileDamage(Random random)
{
    private const int Page = 4096;
    private const int Sector = 512;

    /// <summary>Damages a file where it lies, as its reader sees it.</summary>
    /// <returns>What was done.</returns>
    public string Do(string path)
    {
        using FileStream file = File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        int pages = (int)(file.Length / Page);
        long page = (long)random.Next(pages) * Page;
        switch (random.Next(8))
        {
            case 0:
                int bit = random.Next(8);
                long at = random.NextInt64(file.Length);
                Write(file, at, [(byte)(Read(file, at, 1)[0] ^ (1 << bit))]);
                return $"bit {bit} of byte {at} is another";
            case 1:
                Write(file, page, new byte[Page]);
                return $"the page at {page} is blank";
            case 2:
                Write(file, page, Bytes(Page));
                return $"the page at {page} is noise";
            case 3:
                long sector = page + (Sector * random.Next(Page / Sector));
                Write(file, sector, new byte[Sector]);
                return $"the sector at {sector} is blank";
            case 4:
                long other = (long)random.Next(pages) * Page;
                byte[] one = Read(file, page, Page), two = Read(file, other, Page);
                Write(file, page, two);
                Write(file, other, one);
                return $"the pages at {page} and {other} have changed their places";
            case 5:
                file.SetLength(Page + random.NextInt64(file.Length - Page));
                return $"the file ends at {file.Length}";
            case 6:
                long stretch = random.NextInt64(file.Length - 16);
                Write(file, stretch, Bytes(1 + random.Next(16)));
                return $"some bytes at {stretch} are noise";
            default:
                long shifted = page + random.Next(Page - 64);
                Write(file, shifted + 1, Read(file, shifted, 32));
                return $"the bytes at {shifted} have moved by one";
        }
    }

    private byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Read(FileStream file, long at, int count)
    {
        byte[] bytes = new byte[count];
        file.Seek(at, SeekOrigin.Begin);
        file.ReadExactly(bytes);
        return bytes;
    }

    private static void Write(FileStream file, long at, byte[] bytes)
    {
        file.Seek(at, SeekOrigin.Begin);
        file.Write(bytes);
    }
}
