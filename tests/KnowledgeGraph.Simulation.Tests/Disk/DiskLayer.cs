using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using SQLitePCL;

namespace KnowledgeGraph.Simulation.Tests.Disk;

/// <summary>The layer that leads all of SQLite's writing to the simulated disks (https://sqlite.org/vfs.html): the default one of this
/// process.</summary>
internal static unsafe partial class DiskLayer
{
    private static readonly Lazy<bool> Registered = new(Register);
    private static readonly ConcurrentDictionary<nint, nint> Tables = [];
    private static readonly ConcurrentDictionary<int, OpenFile> Files = [];
    private static Layer* below;
    private static int opened;

    private sealed record OpenFile(string Path, SimulatedDisk Disk, DiskProcess? Process);

    [StructLayout(LayoutKind.Sequential)]
    private struct Layer
    {
        public int Version;
        public int FileSize;
        public int LongestPath;
        public Layer* Next;
        public byte* Name;
        public void* Data;
        public delegate* unmanaged[Cdecl]<Layer*, byte*, NativeFile*, int, int*, int> Open;
        public delegate* unmanaged[Cdecl]<Layer*, byte*, int, int> Delete;
        public Fourteen Rest;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct NativeFile
    {
        public Table* Methods;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Table
    {
        public int Version;
        public delegate* unmanaged[Cdecl]<NativeFile*, int> Close;
        public delegate* unmanaged[Cdecl]<NativeFile*, byte*, int, long, int> Read;
        public delegate* unmanaged[Cdecl]<NativeFile*, byte*, int, long, int> Write;
        public delegate* unmanaged[Cdecl]<NativeFile*, long, int> Truncate;
        public delegate* unmanaged[Cdecl]<NativeFile*, int, int> Sync;
        public delegate* unmanaged[Cdecl]<NativeFile*, long*, int> Size;
        public Fourteen Rest;
    }

    [InlineArray(14)]
    private struct Fourteen
    {
        private nint first;
    }

    // What the layer keeps behind the file of the layer below.
    [StructLayout(LayoutKind.Sequential)]
    private struct Kept
    {
        public Table* Below;
        public int Id;
    }

    /// <summary>Puts the layer under every connection that is opened from now on.</summary>
    public static void Use() => _ = Registered.Value;

    private static bool Register()
    {
        Batteries_V2.Init();
        below = Find(null);
        var layer = (Layer*)NativeMemory.AllocZeroed((nuint)sizeof(Layer));
        *layer = *below;
        layer->Name = (byte*)Marshal.StringToCoTaskMemUTF8("simulated-disk");
        layer->FileSize = KeptAt + sizeof(Kept);
        layer->Next = null;
        layer->Open = &Open;
        layer->Delete = &Delete;
        return RegisterLayer(layer, 1) == raw.SQLITE_OK;
    }

    private static int KeptAt => (below->FileSize + 15) & ~15;

    private static Kept* KeptOf(NativeFile* file) => (Kept*)((byte*)file + KeptAt);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(Layer* layer, byte* name, NativeFile* file, int flags, int* given)
    {
        string? path = name is null ? null : Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));
        int code = below->Open(below, name, file, flags, given);
        if (file->Methods is not null && path is not null && SimulatedDisk.Of(path) is { } disk)
        {
            int id = Interlocked.Increment(ref opened);
            Files[id] = new OpenFile(path, disk, DiskProcess.Current);
            *KeptOf(file) = new Kept { Below = file->Methods, Id = id };
            file->Methods = (Table*)Tables.GetOrAdd((nint)file->Methods, static methods => Simulated((Table*)methods));
        }

        return code;
    }

    private static nint Simulated(Table* methods)
    {
        var table = (Table*)NativeMemory.Alloc((nuint)sizeof(Table));
        *table = *methods;
        table->Version = Math.Min(methods->Version, 2);
        table->Close = &Close;
        table->Write = &Write;
        table->Truncate = &Truncate;
        table->Sync = &Sync;
        return (nint)table;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(NativeFile* file)
    {
        Kept kept = *KeptOf(file);
        Files.TryRemove(kept.Id, out _);
        return kept.Below->Close(file);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(NativeFile* file, byte* buffer, int length, long offset)
    {
        Kept* kept = KeptOf(file);
        OpenFile open = Files[kept->Id];
        long size;
        kept->Below->Size(file, &size);
        int code = open.Disk.Before(open.Process, offset + length > size, out int parts);
        if (parts == 0)
        {
            return code;
        }

        int done = length * parts / SimulatedDisk.Whole;
        byte[] before = new byte[Math.Clamp(size - offset, 0, done)];
        fixed (byte* old = before)
        {
            if (before.Length > 0)
            {
                kept->Below->Read(file, old, before.Length, offset);
            }
        }

        open.Disk.Wrote(open.Path, new UnflushedWrite(offset, before, new ReadOnlySpan<byte>(buffer, done).ToArray(), size));
        int written = kept->Below->Write(file, buffer, done, offset);
        return code != raw.SQLITE_OK ? code : written;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(NativeFile* file, long length)
    {
        Kept* kept = KeptOf(file);
        OpenFile open = Files[kept->Id];
        int code = open.Disk.Before(open.Process, grows: false, out _);
        if (code != raw.SQLITE_OK)
        {
            return code;
        }

        long size;
        kept->Below->Size(file, &size);
        byte[] before = new byte[Math.Max(0, size - length)];
        fixed (byte* old = before)
        {
            if (before.Length > 0)
            {
                kept->Below->Read(file, old, before.Length, length);
            }
        }

        open.Disk.Wrote(open.Path, new UnflushedWrite(length, before, [], size));
        return kept->Below->Truncate(file, length);
    }

    // The real disk need not be waited for: what it has at a crash is simulated.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(NativeFile* file, int flags)
    {
        OpenFile open = Files[KeptOf(file)->Id];
        int code = open.Disk.Before(open.Process, grows: false, out _);
        if (code == raw.SQLITE_OK)
        {
            open.Disk.Flushed(open.Path);
        }

        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(Layer* layer, byte* name, int flushes)
    {
        string path = Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));
        if (SimulatedDisk.Of(path) is { } disk)
        {
            int code = disk.Before(DiskProcess.Current, grows: false, out _);
            if (code != raw.SQLITE_OK)
            {
                return code;
            }

            disk.Flushed(path);
        }

        return below->Delete(below, name, flushes);
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial Layer* Find(byte* name);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int RegisterLayer(Layer* layer, int isDefault);
}
