using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite.Pages;

/// <summary>
/// A layer between SQLite and the files of a store: each page gets its sum when it is written, to the log or to the file, and is compared with
/// it when it is read, so that a disk that gives back other bytes than it was given makes an error and no answer.
/// </summary>
/// <remarks>
/// SQLite leaves the last bytes of each page to whoever asked for them before the file was made (its checksum shim does the same:
/// https://sqlite.org/cksumvfs.html). Since the log has the sums too, any program may fold it into the file. A file that was made without room
/// for them is read and written as it is.
/// </remarks>
internal static unsafe partial class CheckedPages
{
    private const string Name = "kg-checked-pages";

    // Where the file's header says how many bytes of each page are not SQLite's, and how long it is (https://sqlite.org/fileformat2.html).
    private const int ReservedAt = 20;
    private const int HeaderBytes = 100;

    private const int MainFile = 0x100;
    private const int LogFile = 0x80000;
    private const int MayCreate = 0x4;
    private const int ReserveBytes = 38;
    private const int ShortRead = 522;

    // That a disk can read a piece of a page: the long texts would be read so, and nobody could tell whether they are whole.
    private const int ReadsPieces = 0x8000;

    // Of an error of the disk: what it gave back is not what was written; there is less than there was.
    private const int OtherBytes = 8202;
    private const int FileCutShort = 8458;

    private static readonly ConcurrentDictionary<nint, nint> Methods = [];
    private static readonly ConcurrentDictionary<nint, nint> MainFiles = [];
    private static readonly Lazy<nint> Layer = new(Register);
    private static FileSystemLayer* belowLayer;

    [ThreadStatic]
    private static byte[]? written;

    [ThreadStatic]
    private static bool met;

    /// <summary>What stands behind each file that SQLite opened, after what the layer below keeps there.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Kept
    {
        public FileMethods* Below;
        public Pages Pages;

        // A writer may take a page that it never wrote for a new one: it is not asked whether such a page is whole.
        public bool Writes;

        // Of a log, the file that it belongs to, which is open as long as the log is.
        public LayeredFile* Main;
    }

    private enum Pages
    {
        Unknown,
        Unchecked,
        Checked,
    }

    /// <summary>The source of data that opens a file through the layer.</summary>
    public static string Source(string path)
    {
        _ = Layer.Value;
        string escaped = string.Join('/', path.Replace(Path.DirectorySeparatorChar, '/').Split('/').Select(Uri.EscapeDataString));
        return $"file:{(escaped.StartsWith('/') ? "//" : "///")}{escaped}?vfs={Name}";
    }

    /// <summary>Asks for room for the sums, should the file of a connection that was just opened be made by it.</summary>
    public static void Reserve(SqliteConnection connection)
    {
        int bytes = PageSum.Bytes;

        // Of a file that is there already it asks for nothing.
        _ = Control(connection.Handle!.DangerousGetHandle(), null, ReserveBytes, &bytes);
    }

    /// <summary>Whether an error of the disk that this thread met means that the file is not as it was written. The search index passes such
    /// an error on without saying which one it was, so that it is remembered here until it is asked for.</summary>
    /// <param name="extendedCode">The error's code.</param>
    public static bool IsDamage(int extendedCode)
    {
        bool isDamage = extendedCode is OtherBytes or FileCutShort || met;
        met = false;
        return isDamage;
    }

    private static nint Register()
    {
        Batteries_V2.Init();

        // A connection is one thread's at a time (SqliteSession): SQLite need not lock it at every step, nor count all memory in one place.
        // Where SQLite runs already, it goes on as it began.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        belowLayer = Find(null);
        if (belowLayer is null)
        {
            throw new InvalidOperationException("SQLite has no access to files.");
        }

        var layer = (FileSystemLayer*)NativeMemory.AllocZeroed((nuint)sizeof(FileSystemLayer));
        *layer = *belowLayer;
        layer->Name = (byte*)Marshal.StringToCoTaskMemUTF8(Name);
        layer->FileSize = KeptAt + sizeof(Kept);
        layer->Next = null;
        layer->Open = &Open;
        int code = RegisterLayer(layer, 0);
        return code == raw.SQLITE_OK ? (nint)layer
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"SQLite takes no layer over files: {code}."));
    }

    private static int KeptAt => (belowLayer->FileSize + 15) & ~15;

    private static Kept* KeptOf(LayeredFile* file) => (Kept*)((byte*)file + KeptAt);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(FileSystemLayer* layer, byte* name, LayeredFile* file, int flags, int* given)
    {
        int code = belowLayer->Open(belowLayer, name, file, flags, given);
        bool isMain = (flags & MainFile) != 0;
        nint main = isMain ? (nint)file : (flags & LogFile) != 0 ? MainFiles.GetValueOrDefault((nint)FileOfLog(name)) : 0;
        if (file->Methods is null || main == 0)
        {
            return code;
        }

        *KeptOf(file) = new Kept { Below = file->Methods, Writes = (flags & MayCreate) != 0, Main = (LayeredFile*)main };
        file->Methods = (FileMethods*)Methods.GetOrAdd((nint)file->Methods, static below => WithSums((FileMethods*)below));
        if (isMain)
        {
            // By the place of its name, which its log knows too; where a file is closed and another opened, the newer counts.
            MainFiles[(nint)name] = main;
        }

        return code;
    }

    // Everything but reading and writing is done by the layer below on its own file.
    private static nint WithSums(FileMethods* below)
    {
        var methods = (FileMethods*)NativeMemory.Alloc((nuint)sizeof(FileMethods));
        *methods = *below;

        // Without the methods that hand out memory in which the file is mapped: nobody would look at that.
        methods->Version = Math.Min(below->Version, 2);
        methods->Read = &Read;
        methods->Write = &Write;
        methods->Rest[OtherMethods.Characteristics] = (nint)(delegate* unmanaged[Cdecl]<LayeredFile*, int>)&Characteristics;
        return (nint)methods;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(LayeredFile* file, byte* buffer, int length, long offset)
    {
        Kept* kept = KeptOf(file);
        int code = kept->Below->Read(file, buffer, length, offset);
        if (code is not (raw.SQLITE_OK or ShortRead) || !IsPage(file, kept, length, offset))
        {
            return code;
        }

        var page = new ReadOnlySpan<byte>(buffer, length);
        Pages pages = PagesOf(kept->Main);
        if (pages != Pages.Checked)
        {
            return pages == Pages.Unchecked && offset == 0 && IsHeaderWithoutItsReserve(page) ? Damage(OtherBytes) : code;
        }

        if (kept->Main != file)
        {
            byte* head = stackalloc byte[LogFrames.Head];
            return code == ShortRead ? Damage(FileCutShort)
                : kept->Below->Read(file, head, LogFrames.Head, offset - LogFrames.Head) is var below and not raw.SQLITE_OK ? below
                : PageSum.Holds(page, LogFrames.PlaceOf(new ReadOnlySpan<byte>(head, LogFrames.Head), length)) ? code : Damage(OtherBytes);
        }

        bool isBlank = code == ShortRead || !page.ContainsAnyExcept((byte)0);
        return (isBlank ? kept->Writes : PageSum.Holds(page, offset)) ? code : Damage(code == ShortRead ? FileCutShort : OtherBytes);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(LayeredFile* file, byte* buffer, int length, long offset)
    {
        Kept* kept = KeptOf(file);
        if (!IsPage(file, kept, length, offset))
        {
            return kept->Below->Write(file, buffer, length, offset);
        }

        if (kept->Main == file && offset == 0)
        {
            kept->Pages = buffer[ReservedAt] == PageSum.Bytes ? Pages.Checked : Pages.Unchecked;
        }

        if (PagesOf(kept->Main) != Pages.Checked)
        {
            return kept->Below->Write(file, buffer, length, offset);
        }

        // The page is SQLite's own, which others may be reading.
        written = written is not null && written.Length >= length ? written : new byte[length];
        var page = new Span<byte>(written, 0, length);
        new ReadOnlySpan<byte>(buffer, length).CopyTo(page);
        fixed (byte* bytes = page)
        {
            if (kept->Main != file)
            {
                return WriteFrame(file, kept, bytes, length, offset);
            }

            PageSum.Write(page, offset);
            return kept->Below->Write(file, bytes, length, offset);
        }
    }

    // SQLite has written the head of the frame with the sum of the page as it was. Until the right one is there the frame is none, as if it
    // had been written only in part.
    private static int WriteFrame(LayeredFile* file, Kept* kept, byte* bytes, int length, long offset)
    {
        byte* known = stackalloc byte[LogFrames.LogHead + LogFrames.Head + LogFrames.SumBytes];
        byte* head = known + LogFrames.LogHead, before = head + LogFrames.Head;
        int code = kept->Below->Read(file, known, LogFrames.LogHead, 0);
        code = code == raw.SQLITE_OK ? kept->Below->Read(file, head, LogFrames.Head, offset - LogFrames.Head) : code;
        code = code == raw.SQLITE_OK ? kept->Below->Read(file, before, LogFrames.SumBytes, LogFrames.SumBefore(length, offset)) : code;
        if (code != raw.SQLITE_OK)
        {
            return code;
        }

        var page = new Span<byte>(bytes, length);
        var frame = new Span<byte>(head, LogFrames.Head);
        PageSum.Write(page, LogFrames.PlaceOf(frame, length));

        // The last bit of the log's first number tells which byte of a number is its first.
        LogFrames.Sum(frame, page, new ReadOnlySpan<byte>(before, LogFrames.SumBytes), (known[3] & 1) != 0, frame[LogFrames.SumAt..]);
        code = kept->Below->Write(file, bytes, length, offset);
        return code == raw.SQLITE_OK
            ? kept->Below->Write(file, head + LogFrames.SumAt, LogFrames.SumBytes, offset - LogFrames.Head + LogFrames.SumAt) : code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Characteristics(LayeredFile* file) =>
        ((delegate* unmanaged[Cdecl]<LayeredFile*, int>)KeptOf(file)->Below->Rest[OtherMethods.Characteristics])(file) & ~ReadsPieces;

    private static int Damage(int code)
    {
        met = true;
        return code;
    }

    private static bool IsPage(LayeredFile* file, Kept* kept, int length, long offset) =>
        length >= 512 && (length & (length - 1)) == 0
        && (kept->Main == file ? (offset & (length - 1)) == 0 : LogFrames.IsPage(length, offset));

    // An empty file may become one of either kind; what a file is it stays.
    private static Pages PagesOf(LayeredFile* main)
    {
        Kept* kept = KeptOf(main);
        if (kept->Pages == Pages.Unknown)
        {
            byte* header = stackalloc byte[HeaderBytes];
            kept->Pages = kept->Below->Read(main, header, HeaderBytes, 0) != raw.SQLITE_OK ? Pages.Unknown
                : header[ReservedAt] == PageSum.Bytes ? Pages.Checked : Pages.Unchecked;
        }

        return kept->Pages;
    }

    // The byte that says that there are sums may be the one that was damaged.
    private static bool IsHeaderWithoutItsReserve(ReadOnlySpan<byte> page)
    {
        byte[] mended = page.ToArray();
        mended[ReservedAt] = PageSum.Bytes;
        return PageSum.Holds(mended, 0);
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial FileSystemLayer* Find(byte* name);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int RegisterLayer(FileSystemLayer* layer, int isDefault);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_filename_database")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial byte* FileOfLog(byte* log);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int Control(nint connection, byte* schema, int operation, void* argument);
}
